import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { positive, searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

export const workbooksRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits',
  validateSearch: searchParams({ after: text(), before: text() }),
  component: lazyRouteComponent(() => import('./workbooks.page'), 'WorkbooksPage'),
});

export const scoringRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits/score/$workbookId',
  validateSearch: searchParams({ section: positive() }),
  component: lazyRouteComponent(() => import('./scoring.page'), 'ScoringPage'),
});

export const scoringRoutes = [workbooksRoute, scoringRoute] as const;
