import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, updateRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployers } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import {
  id,
  notBefore,
  note,
  optionalNote,
  optionalPastDay,
  pastDay,
  text,
  version,
} from '../../acts/read-input.js';
import type { JournalDraft } from '../journal/index.js';
import { letterYear, refuseUsedLetterNo } from './issue-letter.service.js';
import { Letter } from './letter.entity.js';

/** Voids a letter from a day on. It stays on record, with the reason. */
export function voidLetter(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ letterId: string; employerId: string }>> {
  return performAct(context, {
    name: 'voidLetter',
    input,
    schema: z.object({ letterId: id, version, voidedOn: pastDay(context.today), reason: note }),
    perform: async (manager, { letterId, version: seen, voidedOn, reason }) => {
      const before = await findRecord(manager, Letter, letterId, seen, ['letterId']);
      const { employerId } = before;
      await lockEmployers(manager, [employerId]);
      const voided = await voidRecord(manager, before, voidedOn, reason);
      await finishAct(manager, context, [employerId], [voided]);
      return { letterId, employerId };
    },
  });
}

/** Voids a letter of an employer that is locked, and gives the line for the journal. @throws Refusal */
export async function voidRecord(
  manager: EntityManager,
  before: Letter,
  voidedOn: string,
  reason: string,
): Promise<JournalDraft> {
  if (before.voidedOn !== null) {
    refuse(
      'INVALID',
      ['letterId'],
      `${before.letterNo} is void since ${before.voidedOn}.`,
      `${before.letterNo} est annulée depuis le ${before.voidedOn}.`,
    );
  }
  if (voidedOn < before.issuedOn) {
    refuse(
      'INVALID',
      ['voidedOn'],
      `The letter was issued on ${before.issuedOn}: expected that day or a later one.`,
      `La lettre a été délivrée le ${before.issuedOn} : cette date ou une date ultérieure est attendue.`,
    );
  }
  const after = await updateRecord(manager, Letter, before, { voidedOn, voidReason: reason });
  const { employerId, id: subjectId } = before;
  return { employerId, event: 'letter.voided', subjectKind: 'letter', subjectId, before, after, reason };
}

export function correctLetter(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctLetter',
    input,
    schema: z
      .object({
        ...correctionFields,
        cycleYear: letterYear,
        issuedOn: pastDay(context.today),
        letterNo: text,
        voidedOn: optionalPastDay(context.today),
        voidReason: optionalNote,
      })
      .superRefine(notBefore('issuedOn', 'voidedOn')),
    entity: Letter,
    event: 'letter.corrected',
    subjectKind: 'letter',
    lock: lockOwnEmployer,
    changes: async (manager, before, { cycleYear, issuedOn, letterNo, voidedOn, voidReason }) => {
      await refuseUsedLetterNo(manager, letterNo, before.id);
      return { cycleYear, issuedOn, letterNo, voidedOn, voidReason: voidedOn === null ? null : voidReason };
    },
  });
}
