import { linkOptions } from '@tanstack/react-router';
import type { ActionsSearch } from './corrective-actions.search';

/** Typed links into this feature; other features link through these. */
export const correctiveActionsPaths = {
  list: (search: ActionsSearch = {}) => linkOptions({ to: '/audits/actions', search }),
};
