import { linkOptions } from '@tanstack/react-router';

/** Typed links into this feature; other features link through these. */
export const scoringPaths = {
  /** Every audit on its way. */
  list: () => linkOptions({ to: '/audits', search: {} }),
  /** Scoring one, at a section. */
  score: (workbookId: string, section?: number) =>
    linkOptions({ to: '/audits/score/$workbookId', params: { workbookId }, search: { section } }),
};
