import type { CalendarDate } from '@good-standing/domain';
import type { Database } from '../../database/open-database.js';
import { refreshStandings } from '../certification/index.js';
import type { JournalActor } from '../journal/index.js';
import { compareRows, countOutcomes } from './applying/compare-rows.js';
import { journalImport } from './applying/journal-import.js';
import { scoreAudits } from './applying/score-audits.js';
import { findTouchedEmployers } from './applying/touched-employers.js';
import { writeRows } from './applying/write-rows.js';
import { checkStagedRows } from './checking/check-staged-rows.js';
import { collectFindings } from './checking/rejection-sql.js';
import { INTAKE_FILES, type IntakeFileName } from './intake-files.js';
import { IntakeFindings } from './intake-findings.js';
import type { FileCounts, ImportReport } from './intake-report.js';
import { openSources } from './reading/open-sources.js';
import { stageFile } from './staging/stage-file.js';
import {
  type Connection,
  createStagingTables,
  indexStagingTables,
  type StagedFile,
} from './staging/staging-tables.js';

/** Any fixed number: the advisory lock of whoever imports. */
const IMPORTING = 4_118_052;

export interface ImportProgress {
  readonly step: 'reading' | 'waiting' | 'checking' | 'writing' | 'evaluating';
  /** Parts done and in all: bytes while reading, employers while evaluating; 0 of 0 where it cannot be told. */
  readonly done: number;
  readonly total: number;
}

export interface ImportOptions {
  /** A folder of CSV files or an XLSX workbook. */
  readonly path: string;
  /** Says what would happen and writes nothing. */
  readonly dryRun?: boolean;
  /** The day for which standings are worked out. */
  readonly today: CalendarDate;
  readonly actor?: JournalActor;
  readonly onProgress?: (progress: ImportProgress) => void;
}

const THE_PROGRAM: JournalActor = { id: null, name: 'Import' };
const EVALUATED_AT_ONCE = 1000;

/** Staged rows stay in memory up to here; an import takes as long as it takes. */
const SETTINGS = `SET temp_buffers = '256MB'; SET work_mem = '64MB'; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`;

/**
 * Takes a folder of records in. Everything happens in one transaction: the rows are staged and judged (that is the
 * dry run), then the good ones are written, the standings worked out and the journal kept. Killed at any moment it
 * leaves the database as it was. The same records a second time write nothing.
 * @throws IntakeFileError when a file cannot be read as a whole; nothing is kept then
 */
export async function importRecords(
  database: Pick<Database, 'pool'>,
  options: ImportOptions,
): Promise<ImportReport> {
  const connection = await database.pool.connect();
  try {
    await connection.query(SETTINGS);
    // Not every platform's server can tell; then a statement of a killed import runs to its end before it is undone.
    await connection.query("SET client_connection_check_interval = '2s'").catch(() => undefined);
    await connection.query('BEGIN');
    const report = await importWithin(connection, options);
    await connection.query(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return report;
  } finally {
    // Closed, not reused: it grew for this import, and where it failed half-way the server rolls back by itself.
    connection.release(true);
  }
}

async function importWithin(connection: Connection, options: ImportOptions): Promise<ImportReport> {
  const { dryRun = false, today, actor = THE_PROGRAM } = options;
  const onProgress = options.onProgress ?? (() => undefined);
  const findings = new IntakeFindings();
  const staged = await stageSources(connection, options.path, findings, onProgress);
  if (!dryRun) await holdOthers(connection, onProgress);
  onProgress({ step: 'checking', done: 0, total: 0 });
  await checkStagedRows(connection);
  await compareRows(connection, staged);
  await collectFindings(connection, staged, findings);
  const files: Partial<Record<IntakeFileName, FileCounts>> = {};
  for (const file of staged.values()) files[file.file.name] = await countOutcomes(connection, file);
  const report = (employersTouched: number): ImportReport => ({
    applied: !dryRun,
    files,
    rejected: findings.rejections,
    notes: findings.notes,
    unknownColumns: findings.unknownColumns,
    unknownFiles: findings.unknownFiles,
    employersTouched,
  });
  const nothingToWrite = Object.values(files).every((counts) => counts.new + counts.changed === 0);
  if (dryRun || nothingToWrite) return report(0);
  onProgress({ step: 'writing', done: 0, total: 0 });
  await scoreAudits(connection);
  await writeRows(connection, staged, files);
  const employerIds = await findTouchedEmployers(connection);
  for (let done = 0; done < employerIds.length; done += EVALUATED_AT_ONCE) {
    onProgress({ step: 'evaluating', done, total: employerIds.length });
    await refreshStandings(connection, employerIds.slice(done, done + EVALUATED_AT_ONCE), today);
  }
  await journalImport(connection, actor, employerIds, files);
  return report(employerIds.length);
}

async function stageSources(
  connection: Connection,
  path: string,
  findings: IntakeFindings,
  onProgress: (progress: ImportProgress) => void,
): Promise<Map<IntakeFileName, StagedFile>> {
  const { sources, unknownFiles } = await openSources(path);
  findings.unknownFiles.push(...unknownFiles);
  await createStagingTables(connection);
  const total = sources.reduce((sum, source) => sum + source.bytes, 0);
  let done = 0;
  const onBytes = (count: number): void => {
    done += count;
    onProgress({ step: 'reading', done, total });
  };
  const staged = new Map<IntakeFileName, StagedFile>();
  for (const file of INTAKE_FILES) {
    const source = sources.find((candidate) => candidate.name === file.name);
    if (source) staged.set(file.name, await stageFile(connection, file, source, findings, onBytes));
  }
  await indexStagingTables(connection);
  return staged;
}

/**
 * From here to the end nobody else changes records: every act begins by locking its employer's row, which this
 * refuses; reading goes on. A second import waits.
 */
async function holdOthers(
  connection: Connection,
  onProgress: (progress: ImportProgress) => void,
): Promise<void> {
  const { rows } = await connection.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [
    IMPORTING,
  ]);
  if (!rows[0]?.got) {
    onProgress({ step: 'waiting', done: 0, total: 0 });
    await connection.query('SELECT pg_advisory_xact_lock($1)', [IMPORTING]);
  }
  await connection.query('LOCK TABLE employers IN EXCLUSIVE MODE');
}
