import {
  type CalendarDate,
  certificateDocumentOn,
  type DocumentOn,
  letterDocumentOn,
  type Program,
} from '@good-standing/domain';
import type pg from 'pg';
import { readRows, sql } from '../../../database/sql.js';
import { loadFacts } from '../../certification/index.js';
import type { DocumentKind } from '../document.type.js';

/** What anybody may know of a document whose code they hold. */
export interface CheckedDocument extends DocumentOn {
  kind: DocumentKind;
  number: string;
  issuedOn: CalendarDate;
  /** The first day on which it is void, when that day has come. */
  voidedOn: CalendarDate | null;
  /** The number of what was issued in its place. */
  successorNumber: string | null;
  program: Program | null;
  cycleYear: number | null;
  /** Null once the employer's file has been struck. */
  legalName: string | null;
  city: string | null;
}

interface Found extends Omit<CheckedDocument, keyof DocumentOn> {
  employerId: string | null;
  struck: boolean;
}

/** The document with the code, as the rules see it on the day; null when there is none. No visibility: the code is the key. */
export async function checkDocument(
  pool: pg.Pool,
  code: string,
  today: CalendarDate,
): Promise<CheckedDocument | null> {
  const [found] = await readRows<Found>(
    pool,
    sql`SELECT d.kind, d.number, d.issued_on AS "issuedOn", d.voided_on AS "voidedOn", next.number AS "successorNumber",
        c.program, l.cycle_year AS "cycleYear", e.legal_name AS "legalName", e.city, e.id AS "employerId",
        coalesce(d.certification_id, d.letter_id) IS NULL AS struck
      FROM documents d LEFT JOIN certifications c ON c.id = d.certification_id LEFT JOIN letters l ON l.id = d.letter_id
        LEFT JOIN employers e ON e.id = d.employer_id LEFT JOIN documents next ON next.id = d.successor_id
      WHERE d.code = ${code}`,
  );
  if (found === undefined) return null;
  const { employerId, struck, ...told } = found;
  const ask = told.kind === 'LETTER' ? letterDocumentOn : certificateDocumentOn;
  const facts =
    employerId === null || struck
      ? undefined
      : (await loadFacts(pool, { employerIds: [employerId] })).get(employerId);
  const worth = facts === undefined ? null : ask(facts, told.number, today);
  const voidedOn = told.voidedOn !== null && told.voidedOn <= today ? told.voidedOn : null;
  return { ...told, voidedOn, ...(worth ?? { state: 'VOID', validFrom: null, validThrough: null }) };
}
