import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { headcount, id, version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { sql, toQuery } from '../../database/sql.js';
import { employerVisible } from '../employers/index.js';
import { AuditWorkbookEntity, lockWorkbook, requireOpen } from '../scoring/index.js';
import { JointEmployer } from './joint-employer.entity.js';

type WorkbookOutcome = Promise<Outcome<{ workbookId: string }>>;

/** Notes which worksites and people were there: it has to be known before an audit is handed in. */
export function noteReadiness(context: ActContext, input: unknown): WorkbookOutcome {
  return performAct(context, {
    name: 'noteReadiness',
    input,
    schema: z.object({
      workbookId: id,
      version,
      activeWorksites: headcount,
      peopleAvailable: headcount,
      peakWorkforce: headcount.min(1, 'NOT_ACCEPTABLE'),
    }),
    perform: (manager, { workbookId, version: seen, ...values }) =>
      changeOpenWorkbook(manager, context, workbookId, seen, async () => values),
  });
}

/** Says for whom a joint audit is, beside the employer it was begun for. */
export function nameJointEmployers(context: ActContext, input: unknown): WorkbookOutcome {
  return performAct(context, {
    name: 'nameJointEmployers',
    input,
    schema: z.object({ workbookId: id, version, employerIds: z.array(id).max(20) }),
    perform: (manager, { workbookId, version: seen, employerIds }) =>
      changeOpenWorkbook(manager, context, workbookId, seen, async ({ employerId }) => {
        const others = [...new Set(employerIds)].filter((other) => other !== employerId).sort();
        await requireVisible(manager, context, others);
        await manager.delete(JointEmployer, { workbookId });
        for (const other of others)
          await insertRecord(manager, JointEmployer, { workbookId, employerId: other });
        return {};
      }),
  });
}

/** Takes a submitted audit into review; who did so before is replaced. */
export function takeIntoReview(context: ActContext, input: unknown): WorkbookOutcome {
  return performAct(context, {
    name: 'takeIntoReview',
    input,
    schema: z.object({ workbookId: id, version }),
    perform: async (manager, { workbookId, version: seen }) => {
      await lockWorkbook(manager, context.viewer, workbookId, ['workbookId']);
      const before = await findRecord(manager, AuditWorkbookEntity, workbookId, seen, ['workbookId']);
      if (before.state !== 'SUBMITTED') {
        refuse(
          'INVALID',
          [],
          'Only an audit that is submitted and undecided is reviewed.',
          'Seul un audit soumis et sans décision est révisé.',
        );
      }
      const values = { reviewerId: context.actor.id, updatedAt: new Date() };
      const after = await updateRecord(manager, AuditWorkbookEntity, before, values);
      const subject = { subjectKind: 'workbook', subjectId: workbookId, before, after };
      const { employerId } = before;
      await finishAct(manager, context, [], [{ employerId, event: 'review.started', ...subject }]);
      return { workbookId };
    },
  });
}

async function changeOpenWorkbook(
  manager: EntityManager,
  context: ActContext,
  workbookId: string,
  seen: number,
  change: (before: AuditWorkbookEntity) => Promise<Partial<AuditWorkbookEntity>>,
): Promise<{ workbookId: string }> {
  await lockWorkbook(manager, context.viewer, workbookId, ['workbookId']);
  const before = await findRecord(manager, AuditWorkbookEntity, workbookId, seen, ['workbookId']);
  requireOpen(before, []);
  const values = { ...(await change(before)), updatedAt: new Date() };
  const after = await updateRecord(manager, AuditWorkbookEntity, before, values);
  const subject = { subjectKind: 'workbook', subjectId: workbookId, before, after };
  await finishAct(
    manager,
    context,
    [],
    [{ employerId: before.employerId, event: 'workbook.changed', ...subject }],
  );
  return { workbookId };
}

async function requireVisible(
  manager: EntityManager,
  { viewer }: ActContext,
  employerIds: readonly string[],
): Promise<void> {
  const { text, values } = toQuery(
    sql`SELECT e.id FROM employers e WHERE e.id = ANY(${employerIds}::uuid[]) AND ${employerVisible(viewer)}`,
  );
  if ((await selectRows(manager, text, values)).length === employerIds.length) return;
  refuse('NOT_FOUND', ['employerIds'], 'There is no such employer.', 'Cet employeur n’existe pas.');
}
