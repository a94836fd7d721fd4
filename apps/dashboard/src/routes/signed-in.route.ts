import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { FrameWaiting } from '../layout/frame-waiting';
import { NotFound } from '../layout/not-found';
import { RouteError } from '../layout/route-error';
import { ViewerDocument } from '../session/viewer';
import { rootRoute } from './root.route';

/**
 * The frame around every page that needs someone signed in. Who is not, is asked to sign in and comes back to the
 * page that was asked for.
 */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const { data } = await context.apollo.query({ query: ViewerDocument });
    if (!data?.viewer) throw redirect({ to: '/sign-in', search: { returnTo: location.href } });
  },
  component: lazyRouteComponent(() => import('../layout/app-layout'), 'AppLayout'),
  pendingComponent: FrameWaiting,
  // Only the very first visit waits here; afterwards the answer is at hand.
  pendingMs: 0,
  errorComponent: RouteError,
  notFoundComponent: NotFound,
});

/** Any other address: said inside the frame, so that one can go on from there. */
export const nowhereRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '$',
  component: NotFound,
});
