import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

const apiTokensRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/tokens',
  component: lazyRouteComponent(() => import('./api-tokens.page'), 'ApiTokensPage'),
});

export const apiTokensRoutes = [apiTokensRoute] as const;
