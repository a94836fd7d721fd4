import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { flag, searchParams } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

export const rulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/rules',
  /** `assumed`: only what nobody has told us. */
  validateSearch: searchParams({ assumed: flag() }),
  component: lazyRouteComponent(() => import('./rules.page'), 'RulesPage'),
});

/** Who the authority is, as its documents say. */
export const authorityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/authority',
  component: lazyRouteComponent(() => import('./authority.page'), 'AuthorityPage'),
});

export const settingsRoutes = [authorityRoute, rulesRoute] as const;
