import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { searchParams, text } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

export const trainingDayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/training/new',
  validateSearch: searchParams({ employer: text() }),
  component: lazyRouteComponent(() => import('./training-day.page'), 'TrainingDayPage'),
});

export const trainingRoutes = [trainingDayRoute] as const;
