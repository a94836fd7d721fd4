import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf, searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

/** What the list shows: what is still to be done, only what is late, what is done, or everything. */
export const actionViews = ['due', 'overdue', 'done', 'all'] as const;

const read = searchParams({ view: oneOf(actionViews), q: text(), after: text(), before: text() });
export type ActionsSearch = ReturnType<typeof read>;

export const correctiveActionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits/actions',
  validateSearch: read,
  component: lazyRouteComponent(() => import('./corrective-actions.page'), 'CorrectiveActionsPage'),
});

export const correctiveActionsRoutes = [correctiveActionsRoute] as const;
