export { holdRecords } from './hold-records.js';
export { type ImportOptions, type ImportProgress, importRecords } from './import-records.js';
export { registerIntakeCommands } from './intake.command.js';
export {
  INTAKE_FILE_NAMES,
  INTAKE_FILES,
  type IntakeColumn,
  type IntakeFile,
  type IntakeFileName,
  intakeFile,
} from './intake-files.js';
export { IntakeFindings } from './intake-findings.js';
export {
  type FileCounts,
  type ImportReport,
  IntakeFileError,
  type IntakeNote,
  type Rejection,
} from './intake-report.js';
export { storable } from './keeping/storable.js';
export { DEMONSTRATION_FOLDER, loadDemonstration } from './load-demonstration.js';
export { type ArchivePart, archiveParts, storedArchive } from './reading/archive-parts.js';
export type { IntakeSource, IntakeSources, SourceRow } from './reading/intake-source.js';
export { preparedSource, type RowCorrection } from './reading/prepared-source.js';
export { readTable } from './reading/read-table.js';
export { type UploadedTable, uploadedTables } from './reading/uploaded-tables.js';
export { csvLine } from './reporting/csv-text.js';
export { EXPORT_KINDS, type ExportKind, exportRecords, exportText } from './reporting/export-records.js';
export { rejectionsCsv } from './reporting/import-text.js';
