import { linkOptions } from '@tanstack/react-router';
import type { EmployersSearch } from './employers.search';

/** Typed links into this feature; other features link through these. */
export const employersPaths = {
  /** The list, narrowed to what is given. */
  list: (search: EmployersSearch = {}) => linkOptions({ to: '/employers', search }),
  /** One employer by its reference, on a tab when given; with the list it is opened from, to walk on from there. */
  one: (employerRef: string, tab?: string, list?: EmployersSearch, asOf?: string) =>
    linkOptions({
      to: '/employers/$employerRef',
      params: { employerRef },
      search: { tab, list: list && { ...list, asOf: undefined }, ...(asOf && { asOf }) },
    }),
};
