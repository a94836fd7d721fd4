import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';
import { readReportsSearch } from './reports.search';

const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports',
  validateSearch: readReportsSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: lazyRouteComponent(() => import('./reports.page'), 'ReportsPage'),
});

export const reportsRoutes = [reportsRoute] as const;
