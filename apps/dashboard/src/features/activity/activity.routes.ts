import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../../routes/signed-in.route';

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .catch(undefined);

export const activityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/activity',
  validateSearch: z.object({
    actor: z.string().min(1).optional().catch(undefined),
    from: date,
    to: date,
  }),
  component: lazyRouteComponent(() => import('./activity.page'), 'ActivityPage'),
});

export const activityRoutes = [activityRoute] as const;
