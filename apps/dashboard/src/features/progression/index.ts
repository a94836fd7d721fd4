/** The front door of progression to COR®: what other pages show of it. */
export { EmployerProgression } from './components/employer-progression';
