import { z } from 'zod';
import { findRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { headcount, id, notBefore, version } from '../../acts/read-input.js';
import { AuditWorkbook } from './audit-workbook.entity.js';
import { lockWorkbook, requireOpen } from './open-workbook.js';
import { requireOwnName, workbookFields } from './start-workbook.service.js';

/** Changes days, auditor, workforce and interviews of an audit that is being scored. */
export function changeWorkbook(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ workbookId: string }>> {
  return performAct(context, {
    name: 'changeWorkbook',
    input,
    schema: z
      .object({ id, version, interviewsHeld: headcount, ...workbookFields })
      .superRefine(notBefore('firstDay', 'lastDay')),
    perform: async (manager, { id: workbookId, version: seen, ...values }) => {
      requireOwnName(context.viewer, values.auditorId);
      await lockPerson(manager, values.auditorId, ['auditorId']);
      await lockWorkbook(manager, context.viewer, workbookId, ['id']);
      const before = await findRecord(manager, AuditWorkbook, workbookId, seen);
      requireOpen(before, []);
      const after = await updateRecord(manager, AuditWorkbook, before, { ...values, updatedAt: new Date() });
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: before.employerId,
            event: 'workbook.changed',
            subjectKind: 'workbook',
            subjectId: workbookId,
            before,
            after,
          },
        ],
      );
      return { workbookId };
    },
  });
}
