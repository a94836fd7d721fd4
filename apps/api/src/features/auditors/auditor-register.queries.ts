import {
  type AuditorKind,
  auditorRegistrationEndsOn,
  type Decision,
  type IndependenceKind,
  mayAudit,
  mayRegisterAuditor,
  mayRenewAuditorRegistration,
} from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import { loadFacts, loadPeopleFacts } from '../certification/index.js';
import { employerVisible } from '../employers/index.js';
import { personVisible } from '../training/index.js';
import { proofsOf, selfAuditsOf } from './auditor-proof.queries.js';

/** Somebody on the register, by their latest registration of a kind. */
export interface RegisterEntryRow {
  registrationId: string;
  personId: string;
  kind: AuditorKind;
  registeredOn: string;
  registrationNo: string | null;
  /** First day no longer registered; null for a kind that does not expire. */
  until: string | null;
  /** Whether the registration holds today. */
  current: boolean;
  /** Whether it may be renewed today; null for a kind that is not renewed. */
  renewal: Decision | null;
}

interface LatestRow
  extends Pick<
    RegisterEntryRow,
    'registrationId' | 'personId' | 'kind' | 'registeredOn' | 'registrationNo'
  > {}

function latestRegistrations(viewer: Viewer | null, today: string): Sql {
  return sql`SELECT DISTINCT ON (r.person_id, r.kind) r.id AS "registrationId", r.person_id AS "personId", r.kind,
      r.registered_on AS "registeredOn", r.registration_no AS "registrationNo"
    FROM auditor_registrations r JOIN people p ON p.id = r.person_id
    WHERE r.registered_on <= ${today} AND ${personVisible(viewer)}
    ORDER BY r.person_id, r.kind, r.registered_on DESC`;
}

/** Everybody who is or was registered of the kind, those whose term ends first at the top; former ones last. */
export async function readRegister(
  pool: pg.Pool,
  viewer: Viewer | null,
  kind: AuditorKind,
  today: string,
): Promise<RegisterEntryRow[]> {
  const all = await readRows<LatestRow>(pool, latestRegistrations(viewer, today));
  const rows = all.filter((row) => row.kind === kind);
  const personIds = rows.map(({ personId }) => personId);
  const people = await loadPeopleFacts(pool, personIds);
  const audits = await selfAuditsOf(pool, personIds);
  const entries = rows.map((row): RegisterEntryRow => {
    const until = auditorRegistrationEndsOn(row);
    const registrations = people.get(row.personId)?.registrations ?? [];
    return {
      ...row,
      until,
      current: until === null || until > today,
      renewal:
        kind === 'REGISTERED'
          ? mayRenewAuditorRegistration(registrations, audits.get(row.personId) ?? [], today)
          : null,
    };
  });
  return entries.sort(
    (a, b) => Number(b.current) - Number(a.current) || (a.until ?? '').localeCompare(b.until ?? ''),
  );
}

export interface CandidateRow {
  personId: string;
  decision: Decision;
  /** Whether they work for the employer on the day. */
  employed: boolean;
}

/**
 * Who may make an employer's audit of the kind on the day: for a self-audit whoever is registered then, and the people
 * who work there; for an independent one the independent auditors. Those who may come first. Asked about one
 * person, whether that one may. Null when the employer is absent or not visible.
 */
export async function readCandidates(
  pool: pg.Pool,
  viewer: Viewer | null,
  employerId: string,
  kind: IndependenceKind,
  on: string,
  onlyPersonId: string | null,
): Promise<CandidateRow[] | null> {
  const visible = await readRows<{ id: string }>(
    pool,
    sql`SELECT e.id FROM employers e WHERE e.id = ${employerId}::uuid AND ${employerVisible(viewer)}`,
  );
  if (visible.length === 0) return null;
  const facts = (await loadFacts(pool, { employerIds: [employerId] })).get(employerId);
  if (!facts) return null;
  const colleagues = facts.employments
    .filter(({ from, to }) => from <= on && (to === null || on < to))
    .map(({ personId }) => personId);
  const personIds =
    onlyPersonId === null
      ? [
          ...new Set([
            ...(await registeredFor(pool, viewer, kind, on)),
            ...(kind === 'SELF' ? colleagues : []),
          ]),
        ]
      : await visiblePeople(pool, viewer, onlyPersonId);
  const people = new Map([...facts.people, ...(await loadPeopleFacts(pool, personIds))]);
  const works = new Set(colleagues);
  return personIds
    .map((personId) => ({
      personId,
      decision: mayAudit({ ...facts, people }, personId, kind, on),
      employed: works.has(personId),
    }))
    .sort(
      (a, b) =>
        Number(b.decision.allowed) - Number(a.decision.allowed) || Number(b.employed) - Number(a.employed),
    );
}

async function registeredFor(
  pool: pg.Pool,
  viewer: Viewer | null,
  kind: IndependenceKind,
  on: string,
): Promise<string[]> {
  const registers = await readRows<LatestRow>(pool, latestRegistrations(viewer, on));
  return registers
    .filter((row) =>
      kind === 'SELF'
        ? row.kind === 'REGISTERED' && (auditorRegistrationEndsOn(row) ?? '') > on
        : row.kind === 'INDEPENDENT',
    )
    .map(({ personId }) => personId);
}

async function visiblePeople(pool: pg.Pool, viewer: Viewer | null, personId: string): Promise<string[]> {
  const rows = await readRows<{ id: string }>(
    pool,
    sql`SELECT p.id FROM people p WHERE p.id = ${personId}::uuid AND ${personVisible(viewer)}`,
  );
  return rows.map(({ id }) => id);
}

export interface ApplicationRow {
  id: string;
  personId: string;
  appliedOn: string;
  auditId: string | null;
  decision: 'REGISTERED' | 'DECLINED' | null;
  decidedOn: string | null;
  decisionReason: string | null;
  version: number;
  /** Whether the applicant may be registered today. */
  proof: Decision;
}

/** Applications, open ones first, then the latest decided. */
export async function readApplications(
  pool: pg.Pool,
  personId: string | null,
  limit: number,
  today: string,
): Promise<ApplicationRow[]> {
  const of = personId === null ? verbatim('true') : sql`a.person_id = ${personId}::uuid`;
  const rows = await readRows<Omit<ApplicationRow, 'proof'>>(
    pool,
    sql`SELECT a.id, a.person_id AS "personId", a.applied_on AS "appliedOn", a.audit_id AS "auditId", a.decision,
        a.decided_on AS "decidedOn", a.decision_reason AS "decisionReason", a.version
      FROM auditor_applications a WHERE ${of}
      ORDER BY a.decision IS NOT NULL, a.decided_on DESC, a.applied_on, a.id LIMIT ${limit}`,
  );
  const proofs = await proofsOf(pool, rows);
  return rows.map((row, index): ApplicationRow => {
    const proof = proofs[index];
    if (proof === undefined) throw new Error('An application came without its proof');
    return { ...row, proof: mayRegisterAuditor(proof, row.decidedOn ?? today) };
  });
}
