import { linkOptions } from '@tanstack/react-router';

/** Typed links into this feature; other features link through these. */
export const instrumentsPaths = {
  /** Every edition of every audit instrument, and the interview tables. */
  list: () => linkOptions({ to: '/settings/instruments', search: {} }),
};
