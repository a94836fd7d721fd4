import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

export const calendarRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/calendar',
  component: lazyRouteComponent(() => import('./calendar.page'), 'CalendarPage'),
});

export const calendarRoutes = [calendarRoute] as const;
