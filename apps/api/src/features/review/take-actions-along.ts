import type { EntityManager } from 'typeorm';
import { selectRows } from '../../database/row-source.js';
import { CorrectiveActionEntity } from '../corrective-actions/index.js';
import type { JournalDraft } from '../journal/index.js';

/** What was planned for the audit of the submission before goes along to the audit that comes in its place. */
export async function takeActionsAlong(
  manager: EntityManager,
  { workbookId, employerId, submissionNo }: { workbookId: string; employerId: string; submissionNo: number },
  auditId: string,
): Promise<JournalDraft[]> {
  const [replaced] = await selectRows<{ id: string | null }>(
    manager,
    `SELECT audit_id AS id FROM workbook_submissions
      WHERE workbook_id = $1 AND employer_id = $2 AND submission_no = $3`,
    [workbookId, employerId, submissionNo - 1],
  );
  if (!replaced?.id) return [];
  const planned = await manager.findBy(CorrectiveActionEntity, { auditId: replaced.id });
  await manager.update(
    CorrectiveActionEntity,
    { auditId: replaced.id },
    { auditId, version: () => 'version + 1' },
  );
  return planned.map((before) => ({
    employerId,
    event: 'action.corrected',
    subjectKind: 'correctiveAction',
    subjectId: before.id,
    before,
    after: { ...before, auditId, version: before.version + 1 },
  }));
}
