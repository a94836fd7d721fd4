import {
  type AnswerFlaw,
  formatPoints,
  type QuestionAnswer,
  type QuestionScore,
  type ScoredQuestion,
  scoreQuestion,
} from '@good-standing/domain';
import { z } from 'zod';
import { insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse, type Wording } from '../../acts/problem.js';
import { headcount, id, optionalNote, optionalText } from '../../acts/read-input.js';
import { AuditAnswer } from './audit-answer.entity.js';
import { lockWorkbook, requireOpen, takeChangeNo } from './open-workbook.js';
import { questionsOfInstrument } from './workbook-score.js';

const count = headcount.nullish().transform((value) => value ?? null);

/** Saves the answer to one question. Whoever saves must have seen the latest one, unless both say the same. */
export function answerQuestion(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ workbookId: string; questionId: string }>> {
  return performAct(context, {
    name: 'answerQuestion',
    input,
    schema: z.object({
      workbookId: id,
      questionId: id,
      version: z.int().min(0),
      positive: count,
      total: count,
      choice: optionalText,
      notApplicableReason: optionalText,
      note: optionalNote,
    }),
    perform: async (manager, { workbookId, questionId, version: seen, ...given }) => {
      const workbook = await lockWorkbook(manager, context.viewer, workbookId, ['workbookId']);
      requireOpen(workbook, []);
      const questions = await questionsOfInstrument(manager, workbook.instrumentId);
      const question = questions.find((each) => each.id === questionId);
      if (question === undefined) return refuse('NOT_FOUND', ['questionId'], NO_QUESTION.en, NO_QUESTION.fr);
      const { points } = requirePossible(question, given);
      const before = await manager.findOneBy(AuditAnswer, { workbookId, questionId });
      if (before !== null && isSame(before, given)) return { workbookId, questionId };
      if ((before?.version ?? 0) !== seen) refuseStale();
      const values = {
        ...given,
        points: points === null ? null : formatPoints(points),
        changeNo: await takeChangeNo(manager, workbook),
        answeredBy: context.actor.id,
        answeredAt: new Date(),
      };
      const after = before
        ? await updateRecord(manager, AuditAnswer, before, values)
        : await insertRecord(manager, AuditAnswer, { ...values, workbookId, questionId });
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: workbook.employerId,
            event: 'answer.saved',
            subjectKind: 'answer',
            subjectId: after.id,
            before,
            after: { ref: `${question.sectionNo}.${question.position}`, ...after },
          },
        ],
      );
      return { workbookId, questionId };
    },
  });
}

type Given = QuestionAnswer & { note: string | null };

function isSame(before: AuditAnswer, given: Given): boolean {
  return (
    before.positive === given.positive &&
    before.total === given.total &&
    before.choice === given.choice &&
    before.notApplicableReason === given.notApplicableReason &&
    before.note === given.note
  );
}

const NO_QUESTION: Wording = {
  en: 'There is no such question in the instrument of this audit.',
  fr: 'Cette question ne figure pas dans l’outil de cet audit.',
};

function refuseStale(): never {
  return refuse(
    'STALE',
    ['version'],
    'Somebody else has answered this question since you saw it. Their answer was kept and yours was not stored: compare the two.',
    'Quelqu’un d’autre a répondu à cette question depuis que vous l’avez vue. Sa réponse a été conservée et la vôtre n’a pas été enregistrée : comparez les deux.',
  );
}

const FLAWS: Record<AnswerFlaw, { field: keyof QuestionAnswer } & Wording> = {
  MAY_NOT_BE_LEFT_OUT: {
    field: 'notApplicableReason',
    en: 'This question always applies: answer it.',
    fr: 'Cette question s’applique toujours : répondez-y.',
  },
  ONE_OR_THE_OTHER: {
    field: 'notApplicableReason',
    en: 'Either the question does not apply, or it has an answer: not both.',
    fr: 'Ou bien la question ne s’applique pas, ou bien elle a une réponse : pas les deux.',
  },
  TALLY_EXPECTED: {
    field: 'positive',
    en: 'Expected how many findings were positive, out of how many.',
    fr: 'Le nombre de constats positifs, sur combien, est attendu.',
  },
  CHOICE_EXPECTED: {
    field: 'choice',
    en: 'Expected one of the choices.',
    fr: 'Un des choix est attendu.',
  },
  NO_SUCH_CHOICE: {
    field: 'choice',
    en: 'The question does not offer this choice.',
    fr: 'La question n’offre pas ce choix.',
  },
  TALLY_IMPOSSIBLE: {
    field: 'positive',
    en: 'More positive findings than were looked at.',
    fr: 'Plus de constats positifs que de constats.',
  },
  NOTHING_LOOKED_AT: {
    field: 'total',
    en: 'Expected 1 or more looked at; where there is nothing to look at, the question does not apply.',
    fr: 'Au moins 1 constat est attendu; s’il n’y a rien à voir, la question ne s’applique pas.',
  },
};

function requirePossible(
  question: ScoredQuestion,
  given: Given,
): Exclude<QuestionScore, { flaw: AnswerFlaw }> {
  const score = scoreQuestion(question, given);
  if (score.state !== 'IMPOSSIBLE') return score;
  const { field, en, fr } = FLAWS[score.flaw];
  return refuse('INVALID', [field], en, fr);
}
