/** The front door of scoring: what other pages show of it. */
export { EmployerWorkbooks } from './components/employer-workbooks';
export { scoringPaths } from './scoring.paths';
