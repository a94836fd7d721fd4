import { AUDIT_KINDS } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer, lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { day, headcount, id, notBefore } from '../../acts/read-input.js';
import type { Viewer } from '../../context.js';
import { selectRows } from '../../database/row-source.js';
import { sql, toQuery } from '../../database/sql.js';
import { employerVisible } from '../employers/index.js';
import { AuditWorkbook } from './audit-workbook.entity.js';

export const workbookFields = {
  auditorId: id,
  firstDay: day,
  lastDay: day,
  workforce: headcount.nullish().transform((value) => value ?? null),
};

/** Begins an audit that is scored question by question, on the edition of the instrument that it will keep to. */
export function startWorkbook(context: ActContext, input: unknown): Promise<Outcome<{ workbookId: string }>> {
  return performAct(context, {
    name: 'startWorkbook',
    input,
    schema: z
      .object({ employerId: id, kind: z.enum(AUDIT_KINDS), instrumentId: id, ...workbookFields })
      .superRefine(notBefore('firstDay', 'lastDay')),
    perform: async (manager, values) => {
      const { employerId, auditorId, instrumentId } = values;
      await lockPerson(manager, auditorId, ['auditorId']);
      await lockEmployer(manager, employerId);
      await requireOwn(manager, context.viewer, employerId, auditorId);
      await requireOffered(manager, instrumentId);
      const [sampling] = await selectRows<{ id: string }>(
        manager,
        'SELECT id FROM interview_samplings ORDER BY imported_at DESC, id LIMIT 1',
      );
      const workforce = values.workforce ?? (await headcountOn(manager, employerId, values.firstDay));
      const workbook = await insertRecord(manager, AuditWorkbook, {
        ...values,
        workforce,
        samplingId: sampling?.id ?? null,
      });
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId,
            event: 'workbook.started',
            subjectKind: 'workbook',
            subjectId: workbook.id,
            before: null,
            after: workbook,
          },
        ],
      );
      return { workbookId: workbook.id };
    },
  });
}

/** An auditor scores under the own name, for employers in sight; the office for anyone. */
async function requireOwn(
  manager: EntityManager,
  viewer: Viewer,
  employerId: string,
  auditorId: string,
): Promise<void> {
  requireOwnName(viewer, auditorId);
  const { text, values } = toQuery(
    sql`SELECT e.id FROM employers e WHERE e.id = ${employerId} AND ${employerVisible(viewer)}`,
  );
  if ((await selectRows(manager, text, values)).length === 0) {
    refuse('NOT_FOUND', ['employerId'], 'There is no such employer.', 'Cet employeur n’existe pas.');
  }
}

export function requireOwnName(viewer: Viewer, auditorId: string): void {
  if (viewer.role !== 'AUDITOR' || viewer.personId === auditorId) return;
  refuse(
    'INVALID',
    ['auditorId'],
    'You can score only audits of your own.',
    'Vous ne pouvez noter que vos propres audits.',
  );
}

async function requireOffered(manager: EntityManager, instrumentId: string): Promise<void> {
  const [instrument] = await selectRows<{ status: string }>(
    manager,
    'SELECT status FROM instruments WHERE id = $1 FOR SHARE',
    [instrumentId],
  );
  if (instrument?.status === 'OFFERED') return;
  refuse(
    instrument ? 'INVALID' : 'NOT_FOUND',
    ['instrumentId'],
    instrument ? 'This edition is retired: choose another one.' : 'There is no such instrument.',
    instrument ? 'Cette édition est retirée : choisissez-en une autre.' : 'Cet outil n’existe pas.',
  );
}

/** The number of people recorded for the day; null when none is. */
async function headcountOn(manager: EntityManager, employerId: string, on: string): Promise<number | null> {
  const [row] = await selectRows<{ headcount: number }>(
    manager,
    'SELECT headcount FROM headcounts WHERE employer_id = $1 AND effective_on <= $2 ORDER BY effective_on DESC LIMIT 1',
    [employerId, on],
  );
  return row?.headcount ?? null;
}
