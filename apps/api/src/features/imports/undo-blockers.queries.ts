import { type RowSource, selectRows } from '../../database/row-source.js';
import { INTAKE_FILES } from '../intake/index.js';

export const BLOCKER_KINDS = ['CHANGED', 'STRUCK', 'REFERRED_TO', 'ISSUED'] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];

/** A record of today that keeps an import from being undone. */
export interface UndoBlocker {
  readonly kind: BlockerKind;
  /** Table of the record, as `training_completions`. */
  readonly what: string;
  /** What tells the record from others of its kind. */
  readonly label: string;
  readonly employerRef: string | null;
  readonly employerName: string | null;
  readonly personName: string | null;
}

export interface UndoBlockers {
  readonly total: number;
  /** The first of them. */
  readonly blockers: readonly UndoBlocker[];
}

const SHOWN = 100;
/** In the order in which an import fills them. */
export const IMPORTED_TABLES: readonly string[] = INTAKE_FILES.flatMap(({ table }) => table ?? []);

interface Reference {
  table: string;
  column: string;
  target: string;
}

/**
 * What depends on an import that was applied: records it wrote that were changed or struck since, records made since
 * that name one it brought, and certificates and letters issued since to the employers it touched.
 */
export async function findUndoBlockers(db: RowSource, importId: string): Promise<UndoBlockers> {
  const parts = [
    ...IMPORTED_TABLES.map(changedSince),
    ...(await referencesTo(db)).map(referredToSince),
    ...['certifications', 'letters'].map(issuedSince),
  ];
  const rows = await selectRows<UndoBlocker & { total: number }>(
    db,
    `SELECT d.kind, d.what, coalesce(d.record ->> 'ref', d.record ->> 'letter_no', d.record ->> 'certificate_no',
         d.record ->> 'registration_no', d.record ->> 'course_code', d.record ->> 'kind', d.record ->> 'effective_on',
         d.record ->> 'period_start', d.record ->> 'from_on', '') AS label,
       e.ref AS "employerRef", e.legal_name AS "employerName", p.full_name AS "personName",
       (count(*) OVER ())::integer AS total
     FROM (${parts.join(' UNION ALL ')}) d
       LEFT JOIN employers e ON e.id::text = coalesce(d.record ->> 'employer_id', CASE WHEN d.what = 'employers' THEN d.record ->> 'id' END)
       LEFT JOIN people p ON p.id::text = coalesce(d.record ->> 'person_id', CASE WHEN d.what = 'people' THEN d.record ->> 'id' END)
     ORDER BY e.ref, p.full_name, d.what, 3 LIMIT ${SHOWN}`,
    [importId],
  );
  return { total: rows[0]?.total ?? 0, blockers: rows.map(({ total: _, ...blocker }) => blocker) };
}

/** Every act moves a record's version on. A record that the import brought and that is gone needs no undoing. */
function changedSince(table: string): string {
  return `SELECT CASE WHEN t.id IS NULL THEN 'STRUCK' ELSE 'CHANGED' END AS kind, '${table}' AS what, c.after AS record
    FROM import_changes c LEFT JOIN ${table} t ON t.id = c.record_id
    WHERE c.import_id = $1 AND c.table_name = '${table}'
      AND CASE WHEN t.id IS NULL THEN c.before IS NOT NULL ELSE t.version <> (c.after ->> 'version')::integer END`;
}

/** From the database's own catalogue, so that a table added later is not forgotten. */
function referencesTo(db: RowSource): Promise<Reference[]> {
  return selectRows<Reference>(
    db,
    // Standings go with their employer; what is set null or goes along by itself stands in nobody's way.
    `SELECT con.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column", con.confrelid::regclass::text AS target
     FROM pg_constraint con JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
     WHERE con.contype = 'f' AND con.confdeltype IN ('a', 'r') AND cardinality(con.conkey) = 1
       AND con.confrelid = ANY($1::text[]::regclass[]) AND con.conrelid <> 'standings'::regclass
     ORDER BY 1, 2`,
    [IMPORTED_TABLES],
  );
}

function referredToSince({ table, column, target }: Reference): string {
  return `SELECT 'REFERRED_TO', '${table}', to_jsonb(r)
    FROM ${table} r JOIN import_changes c ON c.record_id = r.${column}
    WHERE c.import_id = $1 AND c.table_name = '${target}' AND c.before IS NULL
      AND NOT EXISTS (SELECT FROM import_changes m
        WHERE m.import_id = $1 AND m.table_name = '${table}' AND m.record_id::text = to_jsonb(r) ->> 'id')`;
}

/** They may rest on what was imported, whatever they name. */
function issuedSince(table: string): string {
  const event = table === 'letters' ? 'letter.issued' : 'certificate.issued';
  const standing = table === 'letters' ? 'AND r.voided_on IS NULL' : '';
  return `SELECT 'ISSUED', '${table}', to_jsonb(r)
    FROM imports i JOIN journal_entries j ON j.employer_id = ANY(i.employer_ids) AND j.id > i.journal_end
      JOIN ${table} r ON r.id::text = j.subject_id
    WHERE i.id = $1 AND j.event = '${event}' ${standing}
      AND NOT EXISTS (SELECT FROM import_changes m
        WHERE m.import_id = $1 AND m.before IS NULL AND m.table_name = 'employers' AND m.record_id = r.employer_id)`;
}
