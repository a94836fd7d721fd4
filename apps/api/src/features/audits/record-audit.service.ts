import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer, lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, notBefore, optionalText } from '../../acts/read-input.js';
import { AUDIT_REFS, takeNumber } from '../../acts/take-number.js';
import type { Viewer } from '../../context.js';
import { selectRows } from '../../database/row-source.js';
import { sql, toQuery } from '../../database/sql.js';
import { employerVisible } from '../employers/index.js';
import { Audit } from './audit.entity.js';
import { auditFields, checkSections, scoredColumns } from './audit-values.js';

/** Records a submitted audit with its points. It counts only once it is accepted. */
export function recordAudit(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ auditId: string; employerId: string }>> {
  return performAct(context, {
    name: 'recordAudit',
    input,
    schema: z
      .object({ employerId: id, ref: optionalText, ...auditFields(context.today) })
      .superRefine(notBefore('firstDay', 'lastDay'))
      .superRefine(notBefore('lastDay', 'submittedOn')),
    perform: async (manager, { sections, ref: givenRef, ...values }) => {
      const { employerId } = values;
      await lockPerson(manager, values.auditorId, ['auditorId']);
      await lockEmployer(manager, employerId);
      await requireOwnAudit(manager, context.viewer, employerId, values.auditorId);
      const checked = checkSections(values.kind, sections);
      await refuseTwin(manager, givenRef, values);
      const ref = givenRef ?? (await takeNumber(manager, AUDIT_REFS));
      const audit = await insertRecord(manager, Audit, {
        ...values,
        ...scoredColumns(checked, values.lastDay),
        ref,
      });
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'audit.recorded',
            subjectKind: 'audit',
            subjectId: audit.id,
            before: null,
            after: audit,
          },
        ],
      );
      return { auditId: audit.id, employerId };
    },
  });
}

/** An auditor records audits under the own name, for employers in sight; the office for anyone. */
async function requireOwnAudit(
  manager: EntityManager,
  viewer: Viewer,
  employerId: string,
  auditorId: string,
): Promise<void> {
  if (viewer.role !== 'AUDITOR') return;
  if (auditorId !== viewer.personId) {
    refuse(
      'INVALID',
      ['auditorId'],
      'You can record only audits of your own.',
      'Vous ne pouvez consigner que vos propres audits.',
    );
  }
  const visible = toQuery(
    sql`SELECT e.id FROM employers e WHERE e.id = ${employerId} AND ${employerVisible(viewer)}`,
  );
  if ((await selectRows(manager, visible.text, visible.values)).length === 0) {
    refuse('NOT_FOUND', ['employerId'], 'There is no such employer.', 'Cet employeur n’existe pas.');
  }
}

async function refuseTwin(
  manager: EntityManager,
  ref: string | null,
  values: Pick<Audit, 'employerId' | 'kind' | 'auditorId' | 'firstDay' | 'lastDay' | 'submittedOn'>,
): Promise<void> {
  const { employerId, kind, auditorId, firstDay, lastDay, submittedOn } = values;
  const twin = await manager.findOneBy(Audit, {
    employerId,
    kind,
    auditorId,
    firstDay,
    lastDay,
    submittedOn,
  });
  const named = twin ?? (ref === null ? null : await manager.findOneBy(Audit, { ref }));
  if (named) {
    refuse(
      'DUPLICATE',
      twin ? [] : ['ref'],
      `This audit is recorded already, as ${named.ref}.`,
      `Cet audit est déjà consigné, sous ${named.ref}.`,
    );
  }
}
