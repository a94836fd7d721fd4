import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { needNames } from '../../routes/need-names';
import { oneOf, searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

/** What waits for the person today; `need`: the kind that is listed. */
export const agendaRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/agenda',
  validateSearch: searchParams({ need: oneOf(needNames), after: text(), before: text() }),
  component: lazyRouteComponent(() => import('./agenda.page'), 'AgendaPage'),
});

export const agendaRoutes = [agendaRoute] as const;
