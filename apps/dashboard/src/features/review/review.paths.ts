import { linkOptions } from '@tanstack/react-router';

/** Typed links into this feature; other features link through these. */
export const reviewPaths = {
  /** Handing in an audit that is scored here, and its review. */
  review: (workbookId: string) => linkOptions({ to: '/audits/review/$workbookId', params: { workbookId } }),
};
