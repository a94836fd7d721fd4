import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';
import { readDeskSearch } from './documents.search';

export const documentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents',
  validateSearch: readDeskSearch,
  component: lazyRouteComponent(() => import('./documents.page'), 'DocumentsPage'),
});

export const documentsRoutes = [documentsRoute] as const;
