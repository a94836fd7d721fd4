import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../../routes/signed-in.route';
import { employersSearch } from './employers.search';

export const employersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers',
  validateSearch: employersSearch,
  component: lazyRouteComponent(() => import('./employers.page'), 'EmployersPage'),
});

/** One employer, by the reference people use. The tab stands in the address. */
export const employerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers/$employerRef',
  validateSearch: z.object({ tab: z.string().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./employer.page'), 'EmployerPage'),
});

export const employersRoutes = [employersRoute, employerRoute] as const;
