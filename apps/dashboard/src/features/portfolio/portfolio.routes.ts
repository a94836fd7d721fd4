import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../routes/signed-in.route';

export const portfolioRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./portfolio.page'), 'PortfolioPage'),
});

export const portfolioRoutes = [portfolioRoute] as const;
