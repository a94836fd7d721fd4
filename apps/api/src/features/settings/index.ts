export { type LetterheadRow, readInstallation, readLetterheads } from './settings.queries.js';
