import { INTAKE_FILES } from '../intake-files.js';
import type { ImportReport } from '../intake-report.js';
import { keepingChanges, type WriteStatement } from '../keeping/keep-changes.js';
import {
  type Connection,
  type StagedFile,
  type StagedFiles,
  stagingTable,
} from '../staging/staging-tables.js';
import { stagedWithIds, TAKEN } from './records-of.js';

const AUDIT_RESULT = [
  'section_scores',
  'points_awarded',
  'points_possible',
  'overall_hundredths',
  'sections_below',
  'result',
] as const;

/** From so many written rows on, the planner has to hear of them: nothing else tells it within the transaction. */
const WORTH_ANALYZING = 1000;

/**
 * Writes the new and the changed rows, file by file, so that every reference finds its record. With an import's id,
 * the records' values before and after are kept under it.
 */
export async function writeRows(
  connection: Connection,
  staged: StagedFiles,
  counts: ImportReport['files'],
  importId: string | null,
): Promise<void> {
  const write = (table: string, statement: WriteStatement): Promise<unknown> =>
    importId === null
      ? connection.query(statement.text)
      : connection.query(keepingChanges(table, statement), [importId]);
  for (const { name, table } of INTAKE_FILES) {
    const file = staged.get(name);
    const { new: fresh, changed } = counts[name] ?? { new: 0, changed: 0 };
    if (file === undefined || table === null) continue;
    if (fresh > 0) await write(table, insertNew(file));
    if (changed > 0) await write(table, updateChanged(file));
    if (fresh + changed >= WORTH_ANALYZING) await connection.query(`ANALYZE ${table}`);
  }
  // Their sections may come without the audits file, or change when the audit does not.
  await write('audits', WRITE_RESULTS);
}

function insertNew({ file, columns }: StagedFile): WriteStatement {
  const { from, value } = stagedWithIds(file);
  const isAudit = file.name === 'audits';
  const names = [...columns.map(({ column }) => column), ...(isAudit ? AUDIT_RESULT : [])];
  const values = [
    ...columns.map(value),
    ...(isAudit ? AUDIT_RESULT.map((column) => `scored.${column}`) : []),
  ];
  const text = `INSERT INTO ${file.table} AS t (${names.join(', ')}) SELECT ${values.join(', ')}
    FROM ${from} ${isAudit ? 'JOIN scored_audits scored ON scored.ref = s.audit_ref' : ''}
    WHERE ${TAKEN} AND s.outcome = 'new' ORDER BY s.line`;
  return { text, before: 'NULL::jsonb' };
}

/** A column that the file does not bring keeps its value. */
function updateChanged({ file, columns }: StagedFile): WriteStatement {
  const { from, value } = stagedWithIds(file);
  const keys = file.columns.filter((column) => file.key.includes(column.name));
  const set = columns
    .filter((column) => !file.key.includes(column.name))
    .map((column) => `${column.column} = ${value(column)}`);
  // An audit's version moves on with its result, which is always written.
  if (file.name !== 'audits') set.push('version = t.version + 1');
  if (file.name === 'employers') set.push('updated_at = now()');
  const text = `UPDATE ${file.table} t SET ${set.join(', ')} FROM ${from} JOIN ${file.table} old ON true
    WHERE old.id = t.id AND ${TAKEN} AND s.outcome = 'changed' AND ${keys.map((column) => `t.${column.column} = ${value(column)}`).join(' AND ')}`;
  return { text, before: 'to_jsonb(old)' };
}

const WRITE_RESULTS: WriteStatement = {
  before: 'to_jsonb(old)',
  text: `
  UPDATE audits t SET ${AUDIT_RESULT.map((column) => `${column} = scored.${column}`).join(', ')}, version = t.version + 1
  FROM scored_audits scored JOIN audits old ON old.ref = scored.ref
  WHERE old.id = t.id AND NOT EXISTS (
    SELECT FROM ${stagingTable('audits')} s WHERE s.audit_ref = t.ref AND ${TAKEN} AND s.outcome = 'new')`,
};
