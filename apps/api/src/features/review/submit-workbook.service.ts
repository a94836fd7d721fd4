import { formatPoints, mayBeSubmitted } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployers, lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { Refusal, refuse } from '../../acts/problem.js';
import { id, optionalPastDay, version } from '../../acts/read-input.js';
import { AUDIT_REFS, takeNumbers } from '../../acts/take-number.js';
import { selectRows } from '../../database/row-source.js';
import { AuditEntity, checkSections, scoredColumns } from '../audits/index.js';
import type { JournalDraft } from '../journal/index.js';
import { AuditWorkbookEntity, lockWorkbook, requireOpen } from '../scoring/index.js';
import { type AuditToSubmitWithPoints, auditToSubmit, factsForAuditor } from './audit-to-submit.js';
import { takeActionsAlong } from './take-actions-along.js';
import { WorkbookSubmission } from './workbook-submission.entity.js';

/**
 * Hands in an audit: one audit row for each employer it is for, with the points its answers earn. A returned one is
 * handed in again the same way; what was planned for its shortfalls goes along to the new row.
 */
export function submitWorkbook(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ workbookId: string }>> {
  return performAct(context, {
    name: 'submitWorkbook',
    input,
    schema: z.object({ workbookId: id, version, submittedOn: optionalPastDay(context.today) }),
    perform: async (manager, { workbookId, version: seen, submittedOn: givenDay }) => {
      const found = await manager.findOneBy(AuditWorkbookEntity, { id: workbookId });
      if (found) await lockPerson(manager, found.auditorId);
      const employerIds = found ? await employersOfWorkbook(manager, found) : [];
      await lockEmployers(manager, employerIds);
      await lockWorkbook(manager, context.viewer, workbookId, ['workbookId']);
      const before = await findRecord(manager, AuditWorkbookEntity, workbookId, seen, ['workbookId']);
      requireOpen(before, []);
      const submittedOn = givenDay ?? context.today;
      const content = await auditToSubmit(manager, before);
      await requireMaySubmit(manager, content, employerIds, submittedOn);
      const sections = checkSections(content.audit.kind, content.sections);
      const instrument = await instrumentName(manager, before.instrumentId);
      const submissionNo = await nextSubmission(manager, workbookId);
      const refs = await takeNumbers(manager, AUDIT_REFS, employerIds.length);
      const drafts: JournalDraft[] = [];
      let ownAuditId: string | null = null;
      for (const [index, employerId] of employerIds.entries()) {
        const audit = await insertRecord(manager, AuditEntity, {
          ref: refs[index] ?? '',
          employerId,
          kind: before.kind,
          auditorId: before.auditorId,
          instrument,
          firstDay: before.firstDay,
          lastDay: before.lastDay,
          submittedOn,
          ...scoredColumns(sections, before.lastDay),
        });
        await insertRecord(manager, WorkbookSubmission, {
          workbookId,
          submissionNo,
          employerId,
          auditId: audit.id,
          submittedBy: context.actor.id,
          addedSections: content.added.map(({ sectionNo, titleEn, titleFr, awarded, possible }) => ({
            sectionNo,
            titleEn,
            titleFr,
            awarded: formatPoints(awarded),
            possible: formatPoints(possible),
          })),
        });
        if (employerId === before.employerId) ownAuditId = audit.id;
        drafts.push(
          {
            employerId,
            event: 'audit.recorded',
            subjectKind: 'audit',
            subjectId: audit.id,
            before: null,
            after: audit,
          },
          ...(await takeActionsAlong(manager, { workbookId, employerId, submissionNo }, audit.id)),
        );
      }
      await updateRecord(manager, AuditWorkbookEntity, before, {
        state: 'SUBMITTED',
        auditId: ownAuditId,
        reviewerId: null,
        updatedAt: new Date(),
      });
      await finishAct(manager, context, employerIds, drafts);
      return { workbookId };
    },
  });
}

/** The employer it was begun for first, then the others of a joint audit. */
export async function employersOfWorkbook(
  manager: EntityManager,
  { id: workbookId, employerId }: { id: string; employerId: string },
): Promise<string[]> {
  const others = await selectRows<{ id: string }>(
    manager,
    'SELECT employer_id AS id FROM joint_employers WHERE workbook_id = $1 AND employer_id <> $2 ORDER BY employer_id',
    [workbookId, employerId],
  );
  return [employerId, ...others.map((other) => other.id)];
}

/** Every unmet line for every employer, each once. @throws Refusal REFUSED_BY_RULE */
async function requireMaySubmit(
  manager: EntityManager,
  { audit }: AuditToSubmitWithPoints,
  employerIds: readonly string[],
  submittedOn: string,
): Promise<void> {
  if (submittedOn < audit.lastDay) {
    refuse(
      'INVALID',
      ['submittedOn'],
      `The audit lasts until ${audit.lastDay}: expected that day or a later one.`,
      `L’audit dure jusqu’au ${audit.lastDay} : cette date ou une date ultérieure est attendue.`,
    );
  }
  const facts = await factsForAuditor(manager, { employerIds }, audit.auditorId);
  const reasons = new Map(
    [...facts.values()]
      .flatMap((one) => mayBeSubmitted(one, audit, submittedOn).decision.reasons)
      .filter((reason) => !reason.met)
      .map((reason) => [JSON.stringify(reason), reason]),
  );
  if (reasons.size === 0) return;
  throw new Refusal(
    [...reasons.values()].map((reason) => ({ code: 'REFUSED_BY_RULE', path: [], wording: null, reason })),
  );
}

async function instrumentName(manager: EntityManager, instrumentId: string): Promise<string> {
  const [row] = await selectRows<{ name: string }>(
    manager,
    "SELECT title_en || ' ' || edition AS name FROM instruments WHERE id = $1",
    [instrumentId],
  );
  return row?.name ?? '';
}

async function nextSubmission(manager: EntityManager, workbookId: string): Promise<number> {
  const [row] = await selectRows<{ next: number }>(
    manager,
    'SELECT coalesce(max(submission_no), 0) + 1 AS next FROM workbook_submissions WHERE workbook_id = $1',
    [workbookId],
  );
  return row?.next ?? 1;
}
