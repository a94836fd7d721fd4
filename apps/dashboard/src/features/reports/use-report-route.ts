import { getRouteApi } from '@tanstack/react-router';
import type { ReportsSearch } from './reports.search';

const route = getRouteApi('/signed-in/reports');

/** Changes what the page shows without asking another question. */
export function useReportRoute(): { show: (next: ReportsSearch) => void } {
  const navigate = route.useNavigate();
  return {
    show: (next) =>
      void navigate({
        search: (previous) => ({ ...previous, ...next }),
        replace: true,
        resetScroll: false,
      }),
  };
}
