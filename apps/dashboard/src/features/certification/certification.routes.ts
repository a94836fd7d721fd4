import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

/** What is printed, by its number: `letters` or `certificates` of an employer. */
export const paperRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers/$employerRef/$papers/$paperNo',
  component: lazyRouteComponent(() => import('./paper.page'), 'PaperPage'),
});

export const certificationRoutes = [paperRoute] as const;
