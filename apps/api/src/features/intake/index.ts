export { type ImportOptions, importRecords } from './import-records.js';
export { registerIntakeCommands } from './intake.command.js';
export { type ImportReport, IntakeFileError } from './intake-report.js';
export { DEMONSTRATION_FOLDER, loadDemonstration } from './load-demonstration.js';
export type { SourceRow } from './reading/intake-source.js';
export { readTable } from './reading/read-table.js';
export { EXPORT_KINDS, type ExportKind, exportRecords, exportText } from './reporting/export-records.js';
