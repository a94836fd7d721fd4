export { AuditWorkbook as AuditWorkbookEntity } from './audit-workbook.entity.js';
export { evidenceRoutes } from './evidence.routes.js';
export { FileStore } from './file-store.js';
export { lockWorkbook, requireOpen } from './open-workbook.js';
export { answersKey, answersOf, evidenceOf, workbookById } from './workbook.loaders.js';
export { workbookVisible } from './workbook.policy.js';
export { answersSince, type WorkbookRow } from './workbook.queries.js';
export {
  AuditWorkbook,
  AuditWorkbookPayload,
  type AuditWorkbookPayloadData,
  type WorkbookState,
} from './workbook.type.js';
export { questionsOfInstrument, scoreOfWorkbook } from './workbook-score.js';
