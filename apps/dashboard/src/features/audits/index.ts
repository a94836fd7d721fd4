/** The front door of audits: what other pages show of them. */
export { auditMarksOn } from './audit-marks';
export { auditsPaths } from './audits.paths';
export { AuditDecisionBadge, AuditResultBadge } from './components/audit-badges';
export { WorkbookPapers } from './components/audit-papers';
export { AuditorSuggestions } from './components/auditor-suggestions';
export { DecideAuditForm } from './components/decide-audit-form';
export { EmployerAudits } from './components/employer-audits';
