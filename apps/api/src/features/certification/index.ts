export { milestoneRowsOn, rebatesOn } from './as-of-days.service.js';
export { certificateRecordsOf } from './certificate.loaders.js';
export { Certificate, Letter } from './certificate.type.js';
export { factsOf } from './facts.loaders.js';
export {
  type FactsScope,
  loadFacts,
  readSection,
  type StoredSection,
} from './facts.queries.js';
export { factsByRef } from './facts-by-ref.js';
export { IssueResult } from './issue-desk.type.js';
export { requireMayRevoke } from './may-revoke.js';
export { ChecklistItem } from './obligations.type.js';
export { loadPeopleFacts, loadPerson } from './people-facts.queries.js';
export { loadExplanation, loadStanding, standingsSettled } from './standing.loaders.js';
export { ConcernReason } from './standing.type.js';
export { standingRow } from './standing-row.js';
export { refreshStandings, settleStandings } from './standings.service.js';
