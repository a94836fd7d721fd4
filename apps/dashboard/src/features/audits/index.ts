/** The front door of audits: what other pages show of them. */
export { auditMarksOn } from './audit-marks';
export { auditsPaths } from './audits.paths';
export { AuditResultBadge } from './components/audit-badges';
export { EmployerAudits } from './components/employer-audits';
