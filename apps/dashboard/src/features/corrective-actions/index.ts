/** The front door of corrective actions: what other pages show of them. */
export { AuditActions } from './components/audit-actions';
export { correctiveActionsPaths } from './corrective-actions.paths';
