import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';
import { readPeopleSearch } from './people.search';

export const peopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/training/people',
  validateSearch: readPeopleSearch,
  component: lazyRouteComponent(() => import('./people.page'), 'PeoplePage'),
});

export const personRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/training/people/$personId',
  component: lazyRouteComponent(() => import('./person.page'), 'PersonPage'),
});

export const duplicatesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/training/duplicates',
  component: lazyRouteComponent(() => import('./duplicates.page'), 'DuplicatesPage'),
});

export const peopleRoutes = [peopleRoute, personRoute, duplicatesRoute] as const;
