import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { date, searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

export const journalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activity',
  validateSearch: searchParams({ actor: text(), from: date(), to: date() }),
  component: lazyRouteComponent(() => import('./journal.page'), 'JournalPage'),
});

export const journalRoutes = [journalRoute] as const;
