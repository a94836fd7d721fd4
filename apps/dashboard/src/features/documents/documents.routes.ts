import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

/** What the desk shows: what may be issued, and what was. */
export const DESK_VIEWS = ['letters', 'certificates', 'issued', 'void'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export const documentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/documents',
  validateSearch: searchParams({ show: oneOf(DESK_VIEWS), q: text(), after: text(), before: text() }),
  component: lazyRouteComponent(() => import('./documents.page'), 'DocumentsPage'),
});

export const documentsRoutes = [documentsRoute] as const;
