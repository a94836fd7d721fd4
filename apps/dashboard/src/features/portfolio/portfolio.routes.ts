import { createRoute, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { date, searchParams } from '../../routes/search-params';
import { signedInRoute } from '../../routes/signed-in.route';

export const portfolioRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  validateSearch: searchParams({ asOf: date() }),
  search: { middlewares: [retainSearchParams(['asOf'])] },
  component: lazyRouteComponent(() => import('./portfolio.page'), 'PortfolioPage'),
});

export const portfolioRoutes = [portfolioRoute] as const;
