import { linkOptions } from '@tanstack/react-router';

/** Typed links into this feature; other features link through these. */
export const auditsPaths = {
  /** Recording an audit of an employer, by the employer's reference. */
  newAudit: (employer: string) => linkOptions({ to: '/audits/new', search: { employer } }),
  /** Correcting an audit, by its reference. */
  correct: (employer: string, audit: string) =>
    linkOptions({ to: '/audits/new', search: { employer, audit } }),
};
