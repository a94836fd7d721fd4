export { certificateRecordsOf } from './certificate.loaders.js';
export { type FactsScope, loadFacts } from './facts.queries.js';
export { factsOf } from './facts.loaders.js';
export { standingsSettled } from './standing.loaders.js';
export { refreshStandings, settleStandings } from './standings.service.js';
