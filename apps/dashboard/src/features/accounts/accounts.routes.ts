import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from '../../routes/root.route';

/** Only a path of this site may follow a sign-in; anything else leads home. */
const returnPath = z
  .string()
  .regex(/^\/(?![/\\])/)
  .optional()
  .catch(undefined);

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ returnTo: returnPath }),
  component: lazyRouteComponent(() => import('./sign-in.page'), 'SignInPage'),
});
