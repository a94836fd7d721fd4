import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, anyOf, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import type { Page } from '../../graphql/connection.js';
import {
  type KeysetRow,
  keysetColumns,
  keysetConditions,
  keysetOrder,
  type Ordering,
  toPage,
} from '../../graphql/keyset.js';
import type { PageRequest } from '../../graphql/page-args.js';
import { employerMatches, employerVisible, likePart, type Reader } from '../employers/index.js';
import { readCode, writeCode } from './code.js';
import type { DocumentFilter, IssuedDocument } from './document.type.js';

export type DocumentRow = IssuedDocument;
type StoredDocument = Omit<DocumentRow, 'path'>;

const COLUMNS =
  verbatim(`d.id, d.kind, d.number, d.issued_on AS "issuedOn", c.program, l.cycle_year AS "cycleYear",
  d.voided_on AS "voidedOn", l.void_reason AS "voidReason", d.code,
  coalesce(d.certification_id, d.letter_id) AS "recordId", coalesce(c.version, l.version) AS "recordVersion",
  d.employer_id AS "employerId", d.successor_id AS "successorId", d.letterhead_id AS "letterheadId"`);

const DOCUMENTS = verbatim(`documents d LEFT JOIN certifications c ON c.id = d.certification_id
  LEFT JOIN letters l ON l.id = d.letter_id`);

/** Latest first. */
const LATEST_FIRST: Ordering = {
  name: 'issued',
  expression: verbatim('d.issued_on'),
  type: 'date',
  nullable: false,
  descending: true,
  id: verbatim('d.id'),
  idType: 'uuid',
};

export async function listDocuments(
  pool: pg.Pool,
  viewer: Viewer | null,
  filter: DocumentFilter,
  page: PageRequest,
  today: string,
): Promise<Page<DocumentRow & KeysetRow>> {
  const conditions = [visible(viewer), ...documentMatches(filter, today)];
  const rows = await readRows<StoredDocument & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(LATEST_FIRST)} FROM ${DOCUMENTS}
      WHERE ${allOf([...conditions, ...keysetConditions(LATEST_FIRST, page)])} ${keysetOrder(LATEST_FIRST, page)}`,
  );
  return toPage(LATEST_FIRST, page, rows.map(shown), async () => {
    const [row] = await readRows<{ count: number }>(
      pool,
      sql`SELECT count(*)::integer AS count FROM documents d WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  });
}

export async function documentsById(
  pool: pg.Pool,
  viewer: Reader | null,
  ids: readonly string[],
): Promise<DocumentRow[]> {
  const rows = await readRows<StoredDocument>(
    pool,
    sql`SELECT ${COLUMNS} FROM ${DOCUMENTS} WHERE d.id = ANY(${ids}::uuid[]) AND ${visible(viewer)}`,
  );
  return rows.map(shown);
}

/** The documents of certifications and letters, by the ids of those. */
export async function documentsByRecord(
  pool: pg.Pool,
  viewer: Viewer | null,
  recordIds: readonly string[],
): Promise<DocumentRow[]> {
  const rows = await readRows<StoredDocument>(
    pool,
    sql`SELECT ${COLUMNS} FROM ${DOCUMENTS}
      WHERE (d.certification_id = ANY(${recordIds}::uuid[]) OR d.letter_id = ANY(${recordIds}::uuid[])) AND ${visible(viewer)}`,
  );
  return rows.map(shown);
}

function shown<Row extends StoredDocument>(row: Row): Row & { path: string } {
  return { ...row, code: writeCode(row.code), path: `/documents/${row.id}.pdf` };
}

function visible(viewer: Reader | null): Sql {
  return employerVisible(viewer, verbatim('d.employer_id'));
}

function documentMatches({ kind, voided, search }: DocumentFilter, today: string): Sql[] {
  const conditions: Sql[] = [];
  if (kind != null) conditions.push(sql`d.kind = ${kind}`);
  if (voided != null) conditions.push(verbatim(`d.voided_on IS ${voided ? 'NOT NULL' : 'NULL'}`));
  if (search != null && search.trim() !== '') {
    const code = readCode(search);
    conditions.push(
      anyOf([
        sql`d.number ILIKE ${`%${likePart(search.trim())}%`}`,
        ...(code === null ? [] : [sql`d.code = ${code}`]),
        sql`d.employer_id IN (SELECT e.id FROM employers e LEFT JOIN standings s ON s.employer_id = e.id
          WHERE ${allOf(employerMatches({ search }, today))})`,
      ]),
    );
  }
  return conditions;
}
