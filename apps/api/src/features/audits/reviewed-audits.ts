import type { AuditDecision } from '@good-standing/domain';
import { type EntityManager, In } from 'typeorm';
import { refuse } from '../../acts/problem.js';
import { selectRows } from '../../database/row-source.js';
import { Audit } from './audit.entity.js';

/** The audits that were handed in together with this one. */
export async function handedInTogether(manager: EntityManager, auditId: string): Promise<Audit[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `SELECT other.audit_id AS id FROM workbook_submissions own
       JOIN workbook_submissions other USING (workbook_id, submission_no)
      WHERE own.audit_id = $1 AND other.audit_id <> $1`,
    [auditId],
  );
  return manager.findBy(Audit, { id: In(rows.map(({ id }) => id)) });
}

/** The undecided audits that were handed in together with this one: a joint audit is decided as a whole. */
export async function decidedTogether(manager: EntityManager, auditId: string): Promise<Audit[]> {
  const audits = await handedInTogether(manager, auditId);
  return audits.filter(({ decision }) => decision === null);
}

/** Locks the workbook that an audit came from, so that no note is written meanwhile; null when it has none. */
export async function lockReview(manager: EntityManager, auditId: string): Promise<string | null> {
  const [workbook] = await selectRows<{ id: string }>(
    manager,
    `SELECT w.id FROM audit_workbooks w
      WHERE w.id IN (SELECT workbook_id FROM workbook_submissions WHERE audit_id = $1) FOR UPDATE`,
    [auditId],
  );
  return workbook?.id ?? null;
}

/**
 * An audit scored question by question is accepted once every note that wants something done is settled, and returned
 * only with something to do: a note, or words. @throws Refusal INVALID
 */
export async function requireNotesFit(
  manager: EntityManager,
  auditId: string,
  decision: AuditDecision,
  reason: string | null,
): Promise<void> {
  const workbookId = await lockReview(manager, auditId);
  if (workbookId === null) return;
  const [notes] = await selectRows<{ open: number }>(
    manager,
    `SELECT count(*)::integer AS open FROM review_notes
      WHERE workbook_id = $1 AND kind = 'ACTIONABLE' AND NOT resolved`,
    [workbookId],
  );
  const open = notes?.open ?? 0;
  if (decision === 'ACCEPTED' && open > 0) {
    refuse(
      'INVALID',
      ['decision'],
      `Notes to be put right are still open: ${open}. Settle them, or return the audit with them.`,
      `Des notes à corriger sont encore ouvertes : ${open}. Réglez-les ou retournez l’audit avec elles.`,
    );
  }
  if (decision === 'RETURNED' && open === 0 && reason === null) {
    refuse(
      'INVALID',
      ['reason'],
      'Say why it goes back, or leave a note that says what is to be put right.',
      'Indiquez pourquoi l’audit est retourné ou laissez une note disant ce qui est à corriger.',
    );
  }
}
