export { auditById } from './audit.loaders.js';
export type { AuditRow } from './audit.queries.js';
export { Audit, SectionScore } from './audit.type.js';
export { scoredColumns } from './audit-values.js';
export { percent, scoredSections } from './scored-sections.js';
