import { mayRegisterAuditor, mayRenewAuditorRegistration } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { lockPersonsEmployers } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse, requireAllowed } from '../../acts/problem.js';
import { id, optionalNote, optionalText, pastDay, version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { loadPeopleFacts } from '../certification/index.js';
import type { JournalEvent } from '../journal/index.js';
import { AuditorRegistration } from '../training/auditor-registration.entity.js';
import { AuditorApplication } from './auditor-application.entity.js';
import { proofsOf, selfAuditsOf } from './auditor-proof.queries.js';

type AuditorOutcome = Promise<Outcome<{ personId: string }>>;

/** Records that somebody applies to be registered as an auditor; what is still missing can follow. */
export function applyAsAuditor(context: ActContext, input: unknown): AuditorOutcome {
  return performAct(context, {
    name: 'applyAsAuditor',
    input,
    schema: z.object({
      personId: id,
      appliedOn: pastDay(context.today),
      auditId: id.nullish().transform((value) => value ?? null),
    }),
    perform: async (manager, values) => {
      await lockPerson(manager, values.personId);
      await refuseSecond(manager, values.personId);
      await requireOwnSelfAudit(manager, values.personId, values.auditId);
      const application = await insertRecord(manager, AuditorApplication, {
        ...values,
        decision: null,
        decidedOn: null,
        decisionReason: null,
      });
      await journal(manager, context, 'application.recorded', null, application);
      return { personId: values.personId };
    },
  });
}

/** Adds the self-audit to an open application. */
export function proveApplication(context: ActContext, input: unknown): AuditorOutcome {
  return performAct(context, {
    name: 'proveApplication',
    input,
    schema: z.object({ id, version, auditId: id }),
    perform: async (manager, { id: applicationId, version: seen, auditId }) => {
      const before = await openApplication(manager, applicationId, seen);
      await requireOwnSelfAudit(manager, before.personId, auditId);
      const after = await updateRecord(manager, AuditorApplication, before, { auditId });
      await journal(manager, context, 'application.recorded', before, after);
      return { personId: before.personId };
    },
  });
}

/** Decides an application: registers the auditor when the rules allow it, or declines with a reason. */
export function decideAuditorApplication(context: ActContext, input: unknown): AuditorOutcome {
  return performAct(context, {
    name: 'decideAuditorApplication',
    input,
    schema: z
      .object({
        id,
        version,
        register: z.boolean(),
        decidedOn: pastDay(context.today),
        registrationNo: optionalText,
        reason: optionalNote,
      })
      .refine(({ register, reason }) => register || reason !== null, {
        path: ['reason'],
        message: 'REQUIRED',
      }),
    perform: async (
      manager,
      { id: applicationId, version: seen, register, decidedOn, registrationNo, reason },
    ) => {
      const before = await openApplication(manager, applicationId, seen);
      const { personId } = before;
      if (decidedOn < before.appliedOn) {
        refuse(
          'INVALID',
          ['decidedOn'],
          `The application is of ${before.appliedOn}: expected that day or a later one.`,
          `La demande est du ${before.appliedOn} : cette date ou une date ultérieure est attendue.`,
        );
      }
      await lockPerson(manager, personId);
      const employerIds = await lockPersonsEmployers(manager, { personId });
      if (register) {
        const [proof] = await proofsOf(manager, [before]);
        if (proof) requireAllowed(mayRegisterAuditor(proof, decidedOn));
      }
      const after = await updateRecord(manager, AuditorApplication, before, {
        decision: register ? 'REGISTERED' : 'DECLINED',
        decidedOn,
        decisionReason: reason,
      });
      await journal(manager, context, 'application.decided', before, after, reason);
      if (register) {
        await registerFrom(manager, context, 'auditor.registered', {
          personId,
          decidedOn,
          registrationNo,
          employerIds,
        });
      }
      return { personId };
    },
  });
}

/** Renews a registration that runs; the new term begins on the day of the renewal. */
export function renewAuditorRegistration(context: ActContext, input: unknown): AuditorOutcome {
  return performAct(context, {
    name: 'renewAuditorRegistration',
    input,
    schema: z.object({ personId: id, renewedOn: pastDay(context.today), registrationNo: optionalText }),
    perform: async (manager, { personId, renewedOn, registrationNo }) => {
      await lockPerson(manager, personId);
      const employerIds = await lockPersonsEmployers(manager, { personId });
      const people = await loadPeopleFacts(manager, [personId]);
      const audits = await selfAuditsOf(manager, [personId]);
      const registrations = people.get(personId)?.registrations ?? [];
      requireAllowed(mayRenewAuditorRegistration(registrations, audits.get(personId) ?? [], renewedOn));
      await registerFrom(manager, context, 'auditor.renewed', {
        personId,
        decidedOn: renewedOn,
        registrationNo,
        employerIds,
      });
      return { personId };
    },
  });
}

interface NewTerm {
  personId: string;
  decidedOn: string;
  registrationNo: string | null;
  employerIds: readonly string[];
}

async function registerFrom(
  manager: EntityManager,
  context: ActContext,
  event: 'auditor.registered' | 'auditor.renewed',
  { personId, decidedOn, registrationNo, employerIds }: NewTerm,
): Promise<void> {
  const key = { personId, kind: 'REGISTERED', registeredOn: decidedOn };
  if (await manager.findOneBy(AuditorRegistration, key)) {
    refuse(
      'DUPLICATE',
      [event === 'auditor.renewed' ? 'renewedOn' : 'decidedOn'],
      `A registration of ${decidedOn} is recorded already.`,
      `Une inscription du ${decidedOn} est déjà consignée.`,
    );
  }
  const registration = await insertRecord(manager, AuditorRegistration, { ...key, registrationNo });
  await finishAct(manager, context, employerIds, [
    {
      employerId: employerIds.length === 1 ? (employerIds[0] ?? null) : null,
      event,
      subjectKind: 'auditorRegistration',
      subjectId: registration.id,
      before: null,
      after: registration,
    },
  ]);
}

async function openApplication(
  manager: EntityManager,
  applicationId: string,
  seen: number,
): Promise<AuditorApplication> {
  const application = await findRecord(manager, AuditorApplication, applicationId, seen);
  if (application.decision !== null) {
    refuse(
      'INVALID',
      ['id'],
      `This application was decided on ${application.decidedOn}.`,
      `Cette demande a été décidée le ${application.decidedOn}.`,
    );
  }
  return application;
}

async function refuseSecond(manager: EntityManager, personId: string): Promise<void> {
  const [open] = await selectRows<{ appliedOn: string }>(
    manager,
    'SELECT applied_on AS "appliedOn" FROM auditor_applications WHERE person_id = $1 AND decision IS NULL',
    [personId],
  );
  if (open) {
    refuse(
      'DUPLICATE',
      ['personId'],
      `An application of ${open.appliedOn} is still open.`,
      `Une demande du ${open.appliedOn} est encore ouverte.`,
    );
  }
}

async function requireOwnSelfAudit(
  manager: EntityManager,
  personId: string,
  auditId: string | null,
): Promise<void> {
  if (auditId === null) return;
  const found = await selectRows(
    manager,
    `SELECT 1 FROM audits WHERE id = $1 AND auditor_id = $2 AND kind = 'SELF'`,
    [auditId, personId],
  );
  if (found.length === 0) {
    refuse(
      'INVALID',
      ['auditId'],
      'Expected a self-audit that the applicant made.',
      'Un auto-audit fait par le candidat est attendu.',
    );
  }
}

function journal(
  manager: EntityManager,
  context: ActContext,
  event: JournalEvent,
  before: AuditorApplication | null,
  after: AuditorApplication,
  reason: string | null = null,
): Promise<void> {
  const subject = { subjectKind: 'auditorApplication', subjectId: after.id };
  return finishAct(manager, context, [], [{ employerId: null, event, ...subject, before, after, reason }]);
}
