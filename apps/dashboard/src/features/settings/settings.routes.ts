import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { signedInRoute } from '../../routes/signed-in.route';

export const rulesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/rules',
  /** `assumed`: only what nobody has told us. */
  validateSearch: z.object({ assumed: z.boolean().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./rules.page'), 'RulesPage'),
});

export const settingsRoutes = [rulesRoute] as const;
