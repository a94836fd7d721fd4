import { type EmployerFacts, letterPeriods } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse, requireAllowed } from '../../acts/problem.js';
import { id, optionalText, pastDay } from '../../acts/read-input.js';
import { LETTER_NUMBERS, takeNumber } from '../../acts/take-number.js';
import type { JournalDraft } from '../journal/index.js';
import { letterIssuable } from './available-actions.js';
import { factsOfOne } from './facts-of-one.js';
import { Letter } from './letter.entity.js';

/** The cycle years that have a letter, as the table keeps them. */
export const letterYear = z.int().min(2).max(3);

/** Issues a letter of good standing, when the rules allow it on the day of issue; otherwise says every line that is missing. */
export function issueLetter(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ letterId: string; employerId: string }>> {
  return performAct(context, {
    name: 'issueLetter',
    input,
    schema: z.object({
      employerId: id,
      cycleYear: letterYear,
      issuedOn: pastDay(context.today),
      letterNo: optionalText,
    }),
    perform: async (manager, { letterNo: givenNo, ...values }) => {
      const { employerId } = values;
      await lockEmployer(manager, employerId);
      const letter = await writeLetter(manager, context, values, givenNo);
      await finishAct(manager, context, [employerId], [letterIssued(letter)]);
      return { letterId: letter.id, employerId };
    },
  });
}

/** Writes a letter of an employer that is locked, when the rules allow it; what it takes the place of names it. */
export async function writeLetter(
  manager: EntityManager,
  { today }: Pick<ActContext, 'today'>,
  values: Pick<Letter, 'employerId' | 'cycleYear' | 'issuedOn'>,
  givenNo: string | null,
): Promise<Letter> {
  const { employerId, cycleYear, issuedOn } = values;
  const facts = await factsOfOne(manager, employerId);
  requireAllowed(letterIssuable(cycleYear)(facts, issuedOn));
  const replaced = refuseSecondOfYear(facts, cycleYear, issuedOn, today);
  if (givenNo !== null) await refuseUsedLetterNo(manager, givenNo, null);
  const letterNo = givenNo ?? (await takeNumber(manager, LETTER_NUMBERS));
  const letter = await insertRecord(manager, Letter, { ...values, letterNo });
  await manager.query(
    `UPDATE documents SET successor_id = (SELECT id FROM documents WHERE letter_id = $1)
      WHERE kind = 'LETTER' AND number = ANY($2::text[]) AND successor_id IS NULL`,
    [letter.id, replaced],
  );
  return letter;
}

export function letterIssued(letter: Letter): JournalDraft {
  return {
    employerId: letter.employerId,
    event: 'letter.issued',
    subjectKind: 'letter',
    subjectId: letter.id,
    before: null,
    after: letter,
  };
}

/**
 * The rules look at the day of issue; a letter recorded for a later day, of the same year and certificate, stands too.
 * Gives the numbers of the void ones, whose place the new letter takes.
 */
function refuseSecondOfYear(
  facts: EmployerFacts,
  cycleYear: number,
  issuedOn: string,
  today: string,
): string[] {
  const candidate = { cycleYear, issuedOn, letterNo: '', voidedOn: null };
  const periods = letterPeriods({ ...facts, letters: [...facts.letters, candidate] }, today);
  const certificateNo = periods.find(({ letter }) => letter.letterNo === '')?.certificateNo;
  const ofYear = periods.filter(
    (period) =>
      period.letter.letterNo !== '' &&
      period.letter.cycleYear === cycleYear &&
      period.certificateNo === certificateNo,
  );
  const standing = ofYear.find((period) => period.letter.voidedOn === null);
  if (standing) {
    const { letterNo, issuedOn: day } = standing.letter;
    refuse(
      'DUPLICATE',
      ['cycleYear'],
      `The letter for year ${cycleYear} was issued on ${day}: ${letterNo}.`,
      `La lettre de l’année ${cycleYear} a été délivrée le ${day} : ${letterNo}.`,
    );
  }
  return ofYear.map(({ letter }) => letter.letterNo);
}

/** @throws Refusal DUPLICATE when another letter has the number */
export async function refuseUsedLetterNo(
  manager: EntityManager,
  letterNo: string,
  ownId: string | null,
): Promise<void> {
  const used = await manager.findOneBy(Letter, { letterNo });
  if (used && used.id !== ownId) {
    refuse(
      'DUPLICATE',
      ['letterNo'],
      `${letterNo} is the number of a letter of ${used.issuedOn}.`,
      `${letterNo} est le numéro d’une lettre du ${used.issuedOn}.`,
    );
  }
}
