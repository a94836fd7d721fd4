import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { positive, searchParams } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';
import { readPipelineSearch } from './pipeline.search';

export const pipelineRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits',
  validateSearch: readPipelineSearch,
  component: lazyRouteComponent(() => import('./pipeline.page'), 'PipelinePage'),
});

export const scoringRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits/score/$workbookId',
  validateSearch: searchParams({ section: positive() }),
  component: lazyRouteComponent(() => import('./scoring.page'), 'ScoringPage'),
});

export const scoringRoutes = [pipelineRoute, scoringRoute] as const;
