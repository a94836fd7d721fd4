import { sql } from '../../database/sql.js';
import { employerRecords } from '../employers/index.js';
import type { Certificate, Condition, Letter } from './certificate.type.js';

/** What is recorded of a certificate; the rules tell the rest. */
export type CertificateRecord = Pick<
  Certificate,
  'id' | 'program' | 'certificateNo' | 'certifiedOn' | 'version'
>;
export type LetterRecord = Pick<
  Letter,
  'id' | 'cycleYear' | 'letterNo' | 'issuedOn' | 'voidedOn' | 'voidReason' | 'version'
>;

export const certificateRecordsOf = employerRecords<CertificateRecord>(
  (where) => sql`SELECT r.id, r.employer_id AS "employerId", r.program, r.certificate_no AS "certificateNo",
    r.certified_on AS "certifiedOn", r.version FROM certifications r WHERE ${where} ORDER BY r.certified_on DESC, r.id`,
  'certified_on',
);

export const letterRecordsOf = employerRecords<LetterRecord>(
  (
    where,
  ) => sql`SELECT r.id, r.employer_id AS "employerId", r.cycle_year AS "cycleYear", r.letter_no AS "letterNo",
    r.issued_on AS "issuedOn", r.voided_on AS "voidedOn", r.void_reason AS "voidReason", r.version
    FROM letters r WHERE ${where} ORDER BY r.issued_on DESC, r.id`,
  'issued_on',
);

export const conditionsOf = employerRecords<Condition>(
  (
    where,
  ) => sql`SELECT r.id, r.employer_id AS "employerId", r.kind, r.from_on AS "from", r.to_on AS "to", r.reason,
    r.version FROM conditions r WHERE ${where} ORDER BY r.from_on DESC, r.id`,
  'from_on',
);
