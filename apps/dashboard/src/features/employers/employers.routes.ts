import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { date, nested, searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';
import { employersSearch } from './employers.search';

export const employersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers',
  validateSearch: employersSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: lazyRouteComponent(() => import('./employers.page'), 'EmployersPage'),
});

/**
 * One employer, by the reference people use. The tab, which audit is open, and the list one comes from stand in the
 * address.
 */
export const employerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers/$employerRef',
  validateSearch: searchParams({ tab: text(), audit: text(), list: nested(employersSearch), asOf: date() }),
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: lazyRouteComponent(() => import('./employer.page'), 'EmployerPage'),
});

export const employersRoutes = [employersRoute, employerRoute] as const;
