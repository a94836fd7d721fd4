import { SECTIONS } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecords } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { type Problem, problem, Refusal, refuse } from '../../acts/problem.js';
import { day, id, note, text } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import type { JournalDraft } from '../journal/index.js';
import { CorrectiveAction } from './corrective-action.entity.js';
import { lockVisibleEmployer } from './lock-visible-employer.js';

const MOST_ACTIONS = 200;

export const actionFields = {
  sectionNo: z.int().refine((sectionNo) => SECTIONS.some((section) => section.sectionNo === sectionNo)),
  shortfall: note,
  action: note,
  owner: text,
  dueOn: day,
};

const optionalId = id.nullish().transform((value) => value ?? null);

/** Plans what is to be done about an audit's shortfalls; from today on the rules know it. */
export function planCorrectiveActions(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ auditId: string; employerId: string; actionIds: string[] }>> {
  return performAct(context, {
    name: 'planCorrectiveActions',
    input,
    schema: z.object({
      auditId: id,
      actions: z
        .array(z.object({ questionId: optionalId, ...actionFields }))
        .min(1)
        .max(MOST_ACTIONS),
    }),
    perform: async (manager, { auditId, actions }) => {
      const employerId = (await findAudit(manager, auditId)).employerId;
      await lockVisibleEmployer(manager, context.viewer, employerId, refuseUnknownAudit);
      // Read again: until the lock it could be corrected or struck.
      refuseEarlyDueDays(actions, (await findAudit(manager, auditId)).lastDay);
      await requireQuestions(manager, actions);
      const planned = actions.map((values) => ({
        ...values,
        auditId,
        employerId,
        doneOn: null,
        recordedOn: context.today,
      }));
      const rows = await insertRecords(manager, CorrectiveAction, planned);
      const drafts: JournalDraft[] = rows.map((row) => ({
        employerId,
        event: 'action.planned',
        subjectKind: 'correctiveAction',
        subjectId: row.id,
        before: null,
        after: row,
      }));
      await finishAct(manager, context, [employerId], drafts);
      return { auditId, employerId, actionIds: rows.map((row) => row.id) };
    },
  });
}

async function findAudit(
  manager: EntityManager,
  auditId: string,
): Promise<{ employerId: string; lastDay: string }> {
  const [audit] = await selectRows<{ employerId: string; lastDay: string }>(
    manager,
    'SELECT employer_id AS "employerId", last_day AS "lastDay" FROM audits WHERE id = $1',
    [auditId],
  );
  return audit ?? refuseUnknownAudit();
}

function refuseUnknownAudit(): never {
  return refuse('NOT_FOUND', ['auditId'], 'There is no such audit.', 'Cet audit n’existe pas.');
}

function refuseEarlyDueDays(actions: readonly { dueOn: string }[], lastDay: string): void {
  const problems: Problem[] = actions.flatMap(({ dueOn }, index) =>
    dueOn >= lastDay
      ? []
      : [
          problem(
            'INVALID',
            ['actions', String(index), 'dueOn'],
            `The audit ended on ${lastDay}: expected that day or a later one.`,
            `L’audit a pris fin le ${lastDay} : cette date ou une date ultérieure est attendue.`,
          ),
        ],
  );
  if (problems.length > 0) throw new Refusal(problems);
}

/** A question that is named must be one of the section's. */
async function requireQuestions(
  manager: EntityManager,
  actions: readonly { questionId: string | null; sectionNo: number }[],
): Promise<void> {
  const ids = actions.flatMap(({ questionId }) => questionId ?? []);
  if (ids.length === 0) return;
  const rows = await selectRows<{ id: string; sectionNo: number }>(
    manager,
    'SELECT id, section_no AS "sectionNo" FROM instrument_questions WHERE id = ANY($1::uuid[])',
    [ids],
  );
  const sections = new Map(rows.map((row) => [row.id, row.sectionNo]));
  const problems: Problem[] = actions.flatMap(({ questionId, sectionNo }, index) =>
    questionId === null || sections.get(questionId) === sectionNo
      ? []
      : [
          problem(
            'NOT_FOUND',
            ['actions', String(index), 'questionId'],
            `There is no such question in section ${sectionNo}.`,
            `Cette question n’existe pas à la section ${sectionNo}.`,
          ),
        ],
  );
  if (problems.length > 0) throw new Refusal(problems);
}
