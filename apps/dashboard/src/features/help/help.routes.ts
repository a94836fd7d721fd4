import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

export const helpRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('./help.page'), 'HelpPage'),
});

export const helpRoutes = [helpRoute] as const;
