import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

export const instrumentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/instruments',
  /** The two editions that stand side by side. */
  validateSearch: searchParams({ left: text(), right: text() }),
  component: lazyRouteComponent(() => import('./instruments.page'), 'InstrumentsPage'),
});

export const instrumentsRoutes = [instrumentsRoute] as const;
