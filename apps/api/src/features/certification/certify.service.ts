import { PROGRAMS } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse, requireAllowed } from '../../acts/problem.js';
import { id, optionalText, pastDay, text } from '../../acts/read-input.js';
import { certificateNumbers, takeNumber } from '../../acts/take-number.js';
import { certifiable, certifiedInstead } from './available-actions.js';
import { Certification } from './certification.entity.js';
import { factsOfOne } from './facts-of-one.js';

/** Certifies an employer, when the rules allow it on the day of the certification; otherwise says every line that is missing. */
export function certify(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ certificateId: string; employerId: string }>> {
  return performAct(context, {
    name: 'certify',
    input,
    schema: z.object({
      employerId: id,
      program: z.enum(PROGRAMS),
      certifiedOn: pastDay(context.today),
      certificateNo: optionalText,
    }),
    perform: async (manager, { certificateNo: givenNo, ...values }) => {
      const { employerId, program, certifiedOn } = values;
      await lockEmployer(manager, employerId);
      await refuseTwin(manager, values, givenNo, null);
      const facts = await factsOfOne(manager, employerId);
      refuseBeforeLater(certifiedInstead(facts, program, certifiedOn));
      requireAllowed(certifiable(program)(facts, certifiedOn));
      const certificateNo = givenNo ?? (await takeNumber(manager, certificateNumbers(program)));
      const certification = await insertRecord(manager, Certification, { ...values, certificateNo });
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'certificate.issued',
            subjectKind: 'certificate',
            subjectId: certification.id,
            before: null,
            after: certification,
          },
        ],
      );
      return { certificateId: certification.id, employerId };
    },
  });
}

export function correctCertification(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctCertification',
    input,
    schema: z.object({
      ...correctionFields,
      program: z.enum(PROGRAMS),
      certifiedOn: pastDay(context.today),
      certificateNo: text,
    }),
    entity: Certification,
    event: 'certificate.corrected',
    subjectKind: 'certificate',
    lock: lockOwnEmployer,
    changes: async (manager, before, { program, certifiedOn, certificateNo }) => {
      const { employerId } = before;
      await refuseTwin(manager, { employerId, program, certifiedOn }, certificateNo, before.id);
      return { program, certifiedOn, certificateNo };
    },
  });
}

/** A certification of an earlier day would be a second certificate for the same time; history comes by intake. */
function refuseBeforeLater(later: Pick<Certification, 'certificateNo' | 'certifiedOn'> | undefined): void {
  if (later === undefined) return;
  const { certificateNo, certifiedOn } = later;
  refuse(
    'DUPLICATE',
    ['certifiedOn'],
    `The employer was certified on ${certifiedOn} already: ${certificateNo}. A new certification must be later.`,
    `L’employeur a déjà été certifié le ${certifiedOn} : ${certificateNo}. Une nouvelle certification doit être postérieure.`,
  );
}

async function refuseTwin(
  manager: EntityManager,
  sameDay: { employerId: string; program: string; certifiedOn: string },
  certificateNo: string | null,
  ownId: string | null,
): Promise<void> {
  const twin = await manager.findOneBy(Certification, sameDay);
  if (twin && twin.id !== ownId) {
    refuse(
      'DUPLICATE',
      [],
      `The employer was certified on that day already: ${twin.certificateNo}.`,
      `L’employeur a déjà été certifié ce jour-là : ${twin.certificateNo}.`,
    );
  }
  const named = certificateNo === null ? null : await manager.findOneBy(Certification, { certificateNo });
  if (named && named.id !== ownId) {
    refuse(
      'DUPLICATE',
      ['certificateNo'],
      `${certificateNo} is the number of a certificate of ${named.certifiedOn}.`,
      `${certificateNo} est le numéro d’un certificat du ${named.certifiedOn}.`,
    );
  }
}
