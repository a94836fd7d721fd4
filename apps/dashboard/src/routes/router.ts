import type { ApolloClient } from '@apollo/client';
import { createRouter } from '@tanstack/react-router';
import { signInRoute } from '../features/accounts/accounts.routes';
import { agendaRoutes } from '../features/agenda/agenda.routes';
import { apiTokensRoutes } from '../features/api-tokens/api-tokens.routes';
import { auditorsRoutes } from '../features/auditors/auditors.routes';
import { auditsRoutes } from '../features/audits/audits.routes';
import { calendarRoutes } from '../features/calendar/calendar.routes';
import { certificationRoutes } from '../features/certification/certification.routes';
import { comparisonRoutes } from '../features/comparison/comparison.routes';
import { correctiveActionsRoutes } from '../features/corrective-actions/corrective-actions.routes';
import { documentsRoutes } from '../features/documents/documents.routes';
import { employersRoutes } from '../features/employers/employers.routes';
import { helpRoutes } from '../features/help/help.routes';
import { instrumentsRoutes } from '../features/instruments/instruments.routes';
import { intakeRoutes } from '../features/intake/intake.routes';
import { journalRoutes } from '../features/journal/journal.routes';
import { mailRoutes } from '../features/mail/mail.routes';
import { peopleRoutes } from '../features/people/people.routes';
import { portfolioRoutes } from '../features/portfolio/portfolio.routes';
import { reportsRoutes } from '../features/reports/reports.routes';
import { reviewRoutes } from '../features/review/review.routes';
import { scoringRoutes } from '../features/scoring/scoring.routes';
import { sessionsRoutes } from '../features/sessions/sessions.routes';
import { settingsRoutes } from '../features/settings/settings.routes';
import { trainingRoutes } from '../features/training/training.routes';
import { NotFound } from '../layout/not-found';
import { PageWaiting } from '../layout/page-waiting';
import { RouteError } from '../layout/route-error';
import { expectNewPage, focusShownPage } from '../ui/navigation-focus';
import { rootRoute } from './root.route';
import { nowhereRoute, signedInRoute } from './signed-in.route';

// Each feature brings its routes in `<feature>.routes.ts`; a page is only ever imported lazily.
const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    ...portfolioRoutes,
    ...agendaRoutes,
    ...employersRoutes,
    ...certificationRoutes,
    ...documentsRoutes,
    ...sessionsRoutes,
    ...peopleRoutes,
    ...auditorsRoutes,
    ...trainingRoutes,
    ...auditsRoutes,
    ...scoringRoutes,
    ...reviewRoutes,
    ...instrumentsRoutes,
    ...correctiveActionsRoutes,
    ...intakeRoutes,
    ...reportsRoutes,
    ...journalRoutes,
    ...comparisonRoutes,
    ...mailRoutes,
    ...calendarRoutes,
    ...apiTokensRoutes,
    ...settingsRoutes,
    ...helpRoutes,
    nowhereRoute,
  ]),
]);

export function createAppRouter(apollo: ApolloClient) {
  const router = createRouter({
    routeTree,
    context: { apollo },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingComponent: PageWaiting,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
  });
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
    if (pathChanged && fromLocation) expectNewPage();
  });
  router.subscribe('onResolved', focusShownPage);
  return router;
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
