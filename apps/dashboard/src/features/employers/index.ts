/** What other features may use of this one. */
export { ChoiceFilter } from './components/choice-filter';
export { OwnFiles } from './components/own-files';
export { employersPaths } from './employers.paths';
export type { EmployersSearch } from './employers.search';
