import { AUDIT_DECISIONS } from '@good-standing/domain';
import { z } from 'zod';
import { findRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployers } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, optionalNote, pastDay, version } from '../../acts/read-input.js';
import type { JournalDraft } from '../journal/index.js';
import { Audit } from './audit.entity.js';
import { decidedTogether, requireNotesFit } from './reviewed-audits.js';

/**
 * Accepts or returns an undecided audit, with those of the same joint audit. A returned one comes back as a new audit; a
 * mistaken decision is corrected.
 */
export function decideAudit(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ auditId: string; employerId: string }>> {
  return performAct(context, {
    name: 'decideAudit',
    input,
    schema: z.object({
      auditId: id,
      version,
      decision: z.enum(AUDIT_DECISIONS),
      decidedOn: pastDay(context.today),
      reason: optionalNote,
    }),
    perform: async (manager, { auditId, version: seen, decision, decidedOn, reason }) => {
      const before = await findRecord(manager, Audit, auditId, seen, ['auditId']);
      const { employerId } = before;
      const others = await decidedTogether(manager, auditId);
      const employerIds = [employerId, ...others.map((other) => other.employerId)];
      await lockEmployers(manager, employerIds);
      if (before.decision !== null) {
        refuse(
          'INVALID',
          ['decision'],
          `${before.ref} was decided on ${before.decidedOn}. A decision stands; one made by mistake is corrected, with the reason.`,
          `${before.ref} a fait l’objet d’une décision le ${before.decidedOn}. Une décision demeure; une décision erronée se corrige, avec la raison.`,
        );
      }
      if (decidedOn < before.submittedOn) refuseEarlyDecision(before.submittedOn);
      await requireNotesFit(manager, auditId, decision, reason);
      const drafts: JournalDraft[] = [];
      for (const audit of [before, ...others]) {
        const values = { decision, decidedOn, decisionReason: reason };
        const after = await updateRecord(manager, Audit, audit, values);
        drafts.push({
          employerId: audit.employerId,
          event: 'audit.decided',
          subjectKind: 'audit',
          subjectId: audit.id,
          before: { ref: audit.ref, decision: null, decidedOn: null },
          after: { ref: after.ref, decision: after.decision, decidedOn: after.decidedOn },
          reason,
        });
      }
      await finishAct(manager, context, employerIds, drafts);
      return { auditId, employerId };
    },
  });
}

export function refuseEarlyDecision(submittedOn: string): never {
  return refuse(
    'INVALID',
    ['decidedOn'],
    `The audit was submitted on ${submittedOn}: expected that day or a later one.`,
    `L’audit a été soumis le ${submittedOn} : cette date ou une date ultérieure est attendue.`,
  );
}
