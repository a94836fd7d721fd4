import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';
import { readAuditorsSearch } from './auditors.search';

export const auditorsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/training/auditors',
  validateSearch: readAuditorsSearch,
  component: lazyRouteComponent(() => import('./auditors.page'), 'AuditorsPage'),
});

export const auditorsRoutes = [auditorsRoute] as const;
