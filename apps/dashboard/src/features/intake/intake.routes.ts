import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

export const intakeRoutes = [
  /** What was taken in from files. */
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/intake',
    component: lazyRouteComponent(() => import('./intake.page'), 'IntakePage'),
  }),
  /** One import, from its files to its result; `show` and `file`: which rows are listed. */
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/intake/$importId',
    validateSearch: searchParams({ show: text(), file: text(), after: text(), before: text() }),
    component: lazyRouteComponent(() => import('./import.page'), 'ImportPage'),
  }),
] as const;
