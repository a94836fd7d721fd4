export type { PersonRow } from './person.queries.js';
export { Person } from './person.type.js';
export { loadPeople, personById } from './training.loaders.js';
