import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

export const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits/review/$workbookId',
  component: lazyRouteComponent(() => import('./review.page'), 'ReviewPage'),
});

export const reviewRoutes = [reviewRoute] as const;
