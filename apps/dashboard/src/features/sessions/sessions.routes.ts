import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';
import { readSessionsSearch } from './sessions.search';

export const trainingHomeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/training',
  validateSearch: readSessionsSearch,
  component: lazyRouteComponent(() => import('./sessions.page'), 'SessionsPage'),
});

export const sessionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/training/sessions/$sessionId',
  component: lazyRouteComponent(() => import('./session.page'), 'SessionPage'),
});

export const sessionsRoutes = [trainingHomeRoute, sessionRoute] as const;
