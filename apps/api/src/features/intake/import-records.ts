import type { CalendarDate } from '@good-standing/domain';
import type { Database } from '../../database/open-database.js';
import { ownConnection } from '../../database/own-connection.js';
import { refreshStandings } from '../certification/index.js';
import type { JournalActor } from '../journal/index.js';
import { compareRows, countOutcomes } from './applying/compare-rows.js';
import { journalImport } from './applying/journal-import.js';
import { scoreAudits } from './applying/score-audits.js';
import { findTouchedEmployers } from './applying/touched-employers.js';
import { writeRows } from './applying/write-rows.js';
import { checkRevocations } from './checking/check-revocations.js';
import { checkStagedRows } from './checking/check-staged-rows.js';
import { collectFindings } from './checking/rejection-sql.js';
import { resolveMerged } from './checking/resolve-merged.js';
import { holdRecords } from './hold-records.js';
import { INTAKE_FILES, type IntakeFileName, intakeFile } from './intake-files.js';
import { IntakeFindings } from './intake-findings.js';
import { type FileCounts, type ImportReport, IntakeFileError } from './intake-report.js';
import { hasChangedSince, setAsideFound } from './keeping/found-before.js';
import { keepRows } from './keeping/keep-rows.js';
import type { IntakeSources } from './reading/intake-source.js';
import { openSources } from './reading/open-sources.js';
import { stageFile } from './staging/stage-file.js';
import {
  type Connection,
  createStagingTables,
  indexStagingTables,
  type StagedFile,
} from './staging/staging-tables.js';

export interface ImportProgress {
  readonly step: 'reading' | 'waiting' | 'checking' | 'writing' | 'evaluating';
  /** Parts done and in all: bytes while reading, employers while evaluating; 0 of 0 where it cannot be told. */
  readonly done: number;
  readonly total: number;
}

/** What an import leaves behind beside the records: what was found of each row, and what was written over what. */
export interface ImportKeeper {
  /** Under which import the rows and the changes are kept. */
  readonly importId: string;
  /**
   * The last step, in the import's own transaction: what it says holds exactly when the import does. A report that is
   * not applied though no dry run was asked for: the rows would do something else than the check said.
   */
  readonly finish: (
    connection: Connection,
    report: ImportReport,
    employerIds: readonly string[],
  ) => Promise<void>;
}

export interface ImportOptions {
  /** A folder of CSV files, an XLSX workbook, or sources that somebody has opened. */
  readonly path: string | IntakeSources;
  /** Says what would happen and writes nothing. */
  readonly dryRun?: boolean;
  /** The day for which standings are worked out. */
  readonly today: CalendarDate;
  readonly actor?: JournalActor;
  /** Whether rows may take certificates away or give them back. Whoever has the command line may. */
  readonly mayRevoke?: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly keep?: ImportKeeper;
  /** Ends the import early; the database is then as it was. */
  readonly signal?: AbortSignal;
}

const THE_PROGRAM: JournalActor = { id: null, name: 'Import' };
const NOTHING_IN_IT = 'is empty: taken as if it were not there';
const EVALUATED_AT_ONCE = 1000;
const CANCEL_EVERY_MS = 100;

/** Staged rows stay in memory up to here; an import takes as long as it takes. */
const SETTINGS = `SET temp_buffers = '256MB'; SET work_mem = '64MB'; SET statement_timeout = 0;
  SET idle_in_transaction_session_timeout = 0`;

/**
 * Takes a folder of records in. Everything happens in one transaction: the rows are staged and judged (that is the
 * dry run), then the good ones are written, the standings worked out and the journal kept. Killed at any moment it
 * leaves the database as it was. The same records a second time write nothing.
 * @throws IntakeFileError when a file cannot be read as a whole; nothing is kept then
 * @throws the signal's reason when it was ended early
 */
export async function importRecords(
  database: Pick<Database, 'pool'>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { signal, keep, dryRun } = options;
  const { connection, close } = await ownConnection(database.pool);
  let stopListening = (): void => undefined;
  try {
    await connection.query(SETTINGS);
    if (signal) stopListening = await endWithSignal(database, connection, signal);
    // Not every platform's server can tell; then a statement of a killed import runs to its end before it is undone.
    await connection.query("SET client_connection_check_interval = '2s'").catch(() => undefined);
    await connection.query('BEGIN');
    const report = await importWithin(connection, options);
    // What a dry run found of the rows may be kept; of the records it has written nothing.
    await connection.query(dryRun && !keep ? 'ROLLBACK' : 'COMMIT');
    return report;
  } catch (error) {
    if (error instanceof IntakeFileError) throw error;
    signal?.throwIfAborted();
    throw error;
  } finally {
    stopListening();
    await close();
  }
}

/** Cancels whatever statement runs, again and again: the one at hand may just have ended. @returns stops listening */
async function endWithSignal(
  database: Pick<Database, 'pool'>,
  connection: Connection,
  signal: AbortSignal,
): Promise<() => void> {
  signal.throwIfAborted();
  const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  let again: NodeJS.Timeout | undefined;
  const end = (): void => {
    again = setInterval(() => {
      database.pool.query('SELECT pg_cancel_backend($1)', [rows[0]?.pid]).catch(() => undefined);
    }, CANCEL_EVERY_MS);
  };
  signal.addEventListener('abort', end, { once: true });
  return () => {
    signal.removeEventListener('abort', end);
    clearInterval(again);
  };
}

async function importWithin(connection: Connection, options: ImportOptions): Promise<ImportReport> {
  const { dryRun = false, today, actor = THE_PROGRAM, mayRevoke = true, keep, signal } = options;
  const onProgress = (progress: ImportProgress): void => {
    signal?.throwIfAborted();
    options.onProgress?.(progress);
  };
  const findings = new IntakeFindings();
  const staged = await stageSources(connection, options.path, findings, onProgress);
  if (!dryRun) await holdRecords(connection, () => onProgress({ step: 'waiting', done: 0, total: 0 }));
  onProgress({ step: 'checking', done: 0, total: 0 });
  await resolveMerged(connection, staged);
  await checkStagedRows(connection);
  await compareRows(connection, staged);
  if (!mayRevoke) await checkRevocations(connection);
  await collectFindings(connection, staged, findings);
  const files: Partial<Record<IntakeFileName, FileCounts>> = {};
  for (const file of staged.values()) files[file.file.name] = await countOutcomes(connection, file);
  let applied = !dryRun;
  if (keep) {
    if (applied) await setAsideFound(connection, keep.importId);
    await keepRows(connection, keep.importId, staged, findings);
    // Somebody agreed to what the check said, and to nothing else.
    if (applied && (await hasChangedSince(connection, keep.importId))) applied = false;
  }
  const finish = async (employerIds: readonly string[]): Promise<ImportReport> => {
    const report = reportOf(employerIds.length);
    await keep?.finish(connection, report, employerIds);
    return report;
  };
  const reportOf = (employersTouched: number): ImportReport => ({
    applied,
    files,
    rejected: findings.rejections,
    notes: findings.notes,
    unknownColumns: findings.unknownColumns,
    unknownFiles: findings.unknownFiles,
    employersTouched,
  });
  const nothingToWrite = Object.values(files).every((counts) => counts.new + counts.changed === 0);
  if (!applied || nothingToWrite) return finish([]);
  onProgress({ step: 'writing', done: 0, total: 0 });
  await scoreAudits(connection);
  await writeRows(connection, staged, files, keep?.importId ?? null);
  const employerIds = await findTouchedEmployers(connection);
  for (let done = 0; done < employerIds.length; done += EVALUATED_AT_ONCE) {
    onProgress({ step: 'evaluating', done, total: employerIds.length });
    await refreshStandings(connection, employerIds.slice(done, done + EVALUATED_AT_ONCE), today);
  }
  await journalImport(connection, actor, employerIds, files, keep?.importId ?? null);
  return finish(employerIds);
}

async function stageSources(
  connection: Connection,
  path: string | IntakeSources,
  findings: IntakeFindings,
  onProgress: (progress: ImportProgress) => void,
): Promise<Map<IntakeFileName, StagedFile>> {
  const { sources, unknownFiles } = typeof path === 'string' ? await openSources(path) : path;
  findings.unknownFiles.push(...unknownFiles);
  for (const { name, label } of sources) findings.places.set(label, intakeFile(name));
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
    if (source?.bytes === 0)
      findings.note({ file: source.label, line: null, column: null, value: null, note: NOTHING_IN_IT });
    else if (source) staged.set(file.name, await stageFile(connection, file, source, findings, onBytes));
  }
  await indexStagingTables(connection);
  return staged;
}
