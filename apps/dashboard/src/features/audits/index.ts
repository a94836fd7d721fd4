/** The front door of audits: what other pages show of them. */
export { auditsPaths } from './audits.paths';
export { EmployerAudits } from './components/employer-audits';
