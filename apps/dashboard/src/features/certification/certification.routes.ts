import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

/** A letter of good standing as it is printed. */
export const letterRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers/$employerRef/letters/$letterNo',
  component: lazyRouteComponent(() => import('./letter.page'), 'LetterPage'),
});

/** A certificate as it is printed. */
export const certificateRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/employers/$employerRef/certificates/$certificateNo',
  component: lazyRouteComponent(() => import('./certificate.page'), 'CertificatePage'),
});

export const certificationRoutes = [letterRoute, certificateRoute] as const;
