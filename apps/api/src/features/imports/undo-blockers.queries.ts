import { type RowSource, selectRows } from '../../database/row-source.js';
import { INTAKE_FILES } from '../intake/index.js';
import { EMPLOYERS_CONCERNED } from './employers-concerned.js';

export const BLOCKER_KINDS = ['CHANGED', 'STRUCK', 'REFERRED_TO', 'ISSUED', 'MERGED'] as const;
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
 * that name one it brought, certificates and letters issued since to the employers concerned, and people it wrote, or
 * whose records it wrote, that were merged since.
 */
export async function findUndoBlockers(db: RowSource, importId: string): Promise<UndoBlockers> {
  const parts = [
    ...IMPORTED_TABLES.map(changedSince),
    ...(await referencesTo(db)).map(referredToSince),
    ...['certifications', 'letters'].map(issuedSince),
    MERGED_SINCE,
  ];
  const rows = await selectRows<UndoBlocker & { total: number }>(
    db,
    `SELECT d.kind, d.what, coalesce(d.record ->> 'ref', d.record ->> 'letter_no', d.record ->> 'certificate_no',
         d.record ->> 'registration_no', d.record ->> 'course_code', d.record ->> 'kind', d.record ->> 'effective_on',
         d.record ->> 'period_start', d.record ->> 'from_on', d.record ->> 'action', d.record ->> 'applied_on',
         d.record ->> 'submission_no', '') AS label,
       e.ref AS "employerRef", e.legal_name AS "employerName",
       coalesce(p.full_name, d.record ->> 'full_name') AS "personName",
       (count(*) OVER ())::integer AS total
     FROM (${parts.join(' UNION ALL ')}) d
       LEFT JOIN employers e ON e.id::text = coalesce(d.record ->> 'employer_id', CASE WHEN d.what = 'employers' THEN d.record ->> 'id' END)
       LEFT JOIN people p ON p.id::text = coalesce(d.record ->> 'person_id', CASE WHEN d.what = 'people' THEN d.record ->> 'id' END)
     ORDER BY e.ref, p.full_name, d.what, 3 LIMIT ${SHOWN}`,
    [importId],
  );
  return { total: rows[0]?.total ?? 0, blockers: rows.map(({ total: _, ...blocker }) => blocker) };
}

/**
 * Every act moves a record's version on; a merge that was undone does too, and leaves the record as it was. A record
 * that the import brought and that is gone needs no undoing.
 */
function changedSince(table: string): string {
  return `SELECT CASE WHEN t.id IS NULL THEN 'STRUCK' ELSE 'CHANGED' END AS kind, '${table}' AS what, c.after AS record
    FROM import_changes c LEFT JOIN ${table} t ON t.id = c.record_id
    WHERE c.import_id = $1 AND c.table_name = '${table}' AND CASE WHEN t.id IS NULL THEN c.before IS NOT NULL
      ELSE t.version <> (c.after ->> 'version')::integer
        AND to_jsonb(t) || (c.after - '{version,updated_at}'::text[]) <> to_jsonb(t) END`;
}

/** Papers and mails stay as they went out; standings go with their employer. */
const OUTLIVING = ['documents', 'outgoing_mails', 'standings'];

/** From the database's own catalogue, so that a table added later is not forgotten. */
function referencesTo(db: RowSource): Promise<Reference[]> {
  return selectRows<Reference>(
    db,
    // Where the reference would be set null, a decision or a promise would lose what it rests on.
    `SELECT con.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column", con.confrelid::regclass::text AS target
     FROM pg_constraint con JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
     WHERE con.contype = 'f' AND con.confdeltype IN ('a', 'r', 'n') AND cardinality(con.conkey) = 1
       AND con.confrelid = ANY($1::text[]::regclass[]) AND con.conrelid <> ALL($2::text[]::regclass[])
     ORDER BY 1, 2`,
    [IMPORTED_TABLES, OUTLIVING],
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
    FROM imports i JOIN journal_entries j ON j.employer_id IN (${EMPLOYERS_CONCERNED}) AND j.id > i.journal_end
      JOIN ${table} r ON r.id::text = j.subject_id
    WHERE i.id = $1 AND j.event = '${event}' ${standing}
      AND NOT EXISTS (SELECT FROM import_changes m
        WHERE m.import_id = $1 AND m.before IS NULL AND m.table_name = 'employers' AND m.record_id = r.employer_id)`;
}

/** Named by the merged file's number and by who was kept. What a merge joined hangs by no foreign key. */
const MERGED_SINCE = `SELECT 'MERGED', 'people', jsonb_build_object('ref', m.merged ->> 'ref', 'id', m.kept_id,
      'full_name', j.after ->> 'fullName')
    FROM imports i
      JOIN journal_entries j ON j.event = 'person.merged' AND j.subject_kind = 'personMerge' AND j.id > i.journal_end
      JOIN person_merges m ON m.id::text = j.subject_id AND m.undone_on IS NULL
    WHERE i.id = $1 AND EXISTS (SELECT FROM import_changes c JOIN (
      SELECT unnest(ARRAY[m.kept_id::text, m.merged_id::text]) AS id
      UNION ALL SELECT jsonb_array_elements_text(part -> 'ids') FROM jsonb_array_elements(m.moved -> 'moved') part
      UNION ALL SELECT part #>> '{row,id}' FROM jsonb_array_elements(m.moved -> 'dropped') part
      UNION ALL SELECT part ->> 'id' FROM jsonb_array_elements(m.moved -> 'joined') part
    ) named ON named.id = c.record_id::text WHERE c.import_id = $1)`;
