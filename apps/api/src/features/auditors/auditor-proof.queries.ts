import type {
  AuditorApplication as Application,
  PersonFacts,
  SubmittedSelfAudit,
} from '@good-standing/domain';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { loadPeopleFacts } from '../certification/index.js';

/** Self-audits that the people submitted, for whichever employer, by person. */
export async function selfAuditsOf(
  db: RowSource,
  personIds: readonly string[],
): Promise<Map<string, SubmittedSelfAudit[]>> {
  const rows = await selectRows<SubmittedSelfAudit & { personId: string }>(
    db,
    `SELECT auditor_id AS "personId", ref, submitted_on AS "submittedOn" FROM audits
      WHERE kind = 'SELF' AND auditor_id = ANY($1::uuid[]) ORDER BY submitted_on, ref`,
    [personIds],
  );
  const audits = new Map<string, SubmittedSelfAudit[]>(personIds.map((id) => [id, []]));
  for (const { personId, ref, submittedOn } of rows) audits.get(personId)?.push({ ref, submittedOn });
  return audits;
}

/** What an application rests on, as the rules ask for it. */
export interface ApplicationProof {
  personId: string;
  auditId: string | null;
}

const UNKNOWN: PersonFacts = { completions: [], registrations: [] };

/** The proofs of applications, in their order: training, self-audit, and the audit's action plan. */
export async function proofsOf(
  db: RowSource,
  applications: readonly ApplicationProof[],
): Promise<Application[]> {
  const people = await loadPeopleFacts(
    db,
    applications.map(({ personId }) => personId),
  );
  const auditIds = applications.flatMap(({ auditId }) => auditId ?? []);
  const audits = await selectRows<{ id: string; ref: string; submittedOn: string; auditorId: string }>(
    db,
    `SELECT id, ref, submitted_on AS "submittedOn", auditor_id AS "auditorId" FROM audits
      WHERE id = ANY($1::uuid[]) AND kind = 'SELF'`,
    [auditIds],
  );
  const actions = await selectRows<{ auditId: string; owner: string; dueOn: string }>(
    db,
    `SELECT audit_id AS "auditId", owner, due_on AS "dueOn" FROM corrective_actions WHERE audit_id = ANY($1::uuid[])`,
    [auditIds],
  );
  return applications.map(({ personId, auditId }) => ({
    applicant: people.get(personId) ?? UNKNOWN,
    selfAudit: audits.find((audit) => audit.id === auditId && audit.auditorId === personId) ?? null,
    actions: actions.filter((action) => action.auditId === auditId),
  }));
}
