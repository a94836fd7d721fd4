import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

export const mailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mail',
  component: lazyRouteComponent(() => import('./mail.page'), 'MailPage'),
});

export const mailRoutes = [mailRoute] as const;
