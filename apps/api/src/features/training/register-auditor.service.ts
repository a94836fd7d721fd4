import { AUDITOR_KINDS } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockPersonsEmployers } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { employersOfPeople, lockEmployers, lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, optionalText, pastDay } from '../../acts/read-input.js';
import { AuditorRegistration } from './auditor-registration.entity.js';

/** Registers a person as an auditor; it weighs on every employer where they work and on every audit they made. */
export function registerAuditor(context: ActContext, input: unknown): Promise<Outcome<{ personId: string }>> {
  return performAct(context, {
    name: 'registerAuditor',
    input,
    schema: z.object({ personId: id, ...fields(context.today) }),
    perform: async (manager, values) => {
      const { personId } = values;
      await lockPerson(manager, personId);
      const employerIds = await lockEmployers(manager, await employersOfPeople(manager, [personId]));
      await refuseTwin(manager, values, null);
      const registration = await insertRecord(manager, AuditorRegistration, values);
      await finishAct(manager, context, employerIds, [
        {
          employerId: employerIds.length === 1 ? (employerIds[0] ?? null) : null,
          event: 'auditor.registered',
          subjectKind: 'auditorRegistration',
          subjectId: registration.id,
          before: null,
          after: registration,
        },
      ]);
      return { personId };
    },
  });
}

export function correctAuditorRegistration(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctAuditorRegistration',
    input,
    schema: z.object({ ...correctionFields, ...fields(context.today) }),
    entity: AuditorRegistration,
    event: 'auditor.corrected',
    subjectKind: 'auditorRegistration',
    lock: lockPersonsEmployers,
    changes: async (manager, before, { kind, registeredOn, registrationNo }) => {
      await refuseTwin(manager, { personId: before.personId, kind, registeredOn }, before.id);
      return { kind, registeredOn, registrationNo };
    },
  });
}

function fields(today: string) {
  return { kind: z.enum(AUDITOR_KINDS), registeredOn: pastDay(today), registrationNo: optionalText };
}

async function refuseTwin(
  manager: EntityManager,
  { personId, kind, registeredOn }: Pick<AuditorRegistration, 'personId' | 'kind' | 'registeredOn'>,
  ownId: string | null,
): Promise<void> {
  const twin = await manager.findOneBy(AuditorRegistration, { personId, kind, registeredOn });
  if (twin && twin.id !== ownId) {
    const no = twin.registrationNo === null ? '' : ` (${twin.registrationNo})`;
    refuse(
      'DUPLICATE',
      ['registeredOn'],
      `This registration of ${registeredOn} is recorded already${no}.`,
      `Cette inscription du ${registeredOn} est déjà consignée${no}.`,
    );
  }
}
