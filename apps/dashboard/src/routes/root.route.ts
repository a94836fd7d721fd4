import type { ApolloClient } from '@apollo/client';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { NotFound } from '../layout/not-found';
import { RouteError } from '../layout/route-error';

export interface RouterContext {
  apollo: ApolloClient;
}

/** The root of all pages, signed in or not. */
export const rootRoute = createRootRouteWithContext<RouterContext>()({
  errorComponent: RouteError,
  notFoundComponent: NotFound,
});
