export { Audit as AuditEntity } from './audit.entity.js';
export { auditById } from './audit.loaders.js';
export type { AuditRow } from './audit.queries.js';
export { Audit, SectionScore } from './audit.type.js';
export { checkSections, scoredColumns } from './audit-values.js';
export { percent, scoredSections } from './scored-sections.js';
