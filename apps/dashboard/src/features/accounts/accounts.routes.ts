import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../routes/root.route';
import { searchParams, sitePath } from '../../routes/search-params';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: searchParams({ returnTo: sitePath() }),
  component: lazyRouteComponent(() => import('./sign-in.page'), 'SignInPage'),
});
