import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';
import { readComparisonSearch } from './comparison.search';

const comparisonRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/compare',
  validateSearch: readComparisonSearch,
  component: lazyRouteComponent(() => import('./comparison.page'), 'ComparisonPage'),
});

export const comparisonRoutes = [comparisonRoute] as const;
