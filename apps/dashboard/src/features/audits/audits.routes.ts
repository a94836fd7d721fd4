import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

const read = searchParams({ employer: text(), audit: text() });

/** The points of one audit: a new one of the employer, or with `audit` the correction of that one. */
export const auditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audits/new',
  validateSearch: (given: Record<string, unknown>): { employer: string; audit?: string } => ({
    employer: '',
    ...read(given),
  }),
  component: lazyRouteComponent(() => import('./audit.page'), 'AuditPage'),
});

export const auditsRoutes = [auditRoute] as const;
