import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';
import { readActionsSearch } from './corrective-actions.search';

export const correctiveActionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits/actions',
  validateSearch: readActionsSearch,
  component: lazyRouteComponent(() => import('./corrective-actions.page'), 'CorrectiveActionsPage'),
});

export const correctiveActionsRoutes = [correctiveActionsRoute] as const;
