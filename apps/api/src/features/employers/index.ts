export { employerById, employerRecords, loadEmployer } from './employer.loaders.js';
export { employerVisible, type Reader, seesEverything } from './employer.policy.js';
export {
  EMPLOYERS,
  type EmployerRow,
  employersById,
  employersWith,
  REBATE_FIGURE_CENTS,
} from './employer.queries.js';
export { Employer, EmployerPayload, type EmployerPayloadData } from './employer.type.js';
export { employerMatches } from './employer-filter.queries.js';
export type { EmployerFilter, RebateFigure } from './employer-filter.type.js';
export { AUDIT_NEEDS, auditWaits } from './employer-need.queries.js';
export { type Need, NeedEnum } from './employer-need.type.js';
export { likePart } from './employer-search.queries.js';
export { sizeBand } from './size-band.js';
