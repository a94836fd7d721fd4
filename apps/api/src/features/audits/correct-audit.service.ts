import { AUDIT_DECISIONS } from '@good-standing/domain';
import { z } from 'zod';
import { correctionFields, correctRecord } from '../../acts/correct-record.js';
import { lockEmployers, lockPerson } from '../../acts/lock-records.js';
import type { ActContext } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { notBefore, optionalPastDay } from '../../acts/read-input.js';
import { Audit } from './audit.entity.js';
import { auditFields, checkSections, scoredColumns } from './audit-values.js';
import { refuseEarlyDecision } from './decide-audit.service.js';
import { handedInTogether, lockReview, requireNotesFit } from './reviewed-audits.js';

/**
 * Corrects an audit. An accepted one never changes, but its acceptance can be taken back, with the reason. One that was
 * scored question by question keeps what its answers gave; its decision is corrected for all it was handed in with.
 */
export function correctAudit(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctAudit',
    input,
    schema: z
      .object({
        ...correctionFields,
        ...auditFields(context.today),
        decision: z
          .enum(AUDIT_DECISIONS)
          .nullish()
          .transform((decision) => decision ?? null),
        decidedOn: optionalPastDay(context.today),
      })
      .superRefine(notBefore('firstDay', 'lastDay'))
      .superRefine(notBefore('lastDay', 'submittedOn')),
    entity: Audit,
    event: 'audit.corrected',
    subjectKind: 'audit',
    lock: async (manager, audit, values) => {
      if (audit.auditorId !== values.auditorId) await lockPerson(manager, values.auditorId, ['auditorId']);
      const others = await handedInTogether(manager, audit.id);
      return lockEmployers(manager, [audit.employerId, ...others.map(({ employerId }) => employerId)]);
    },
    changes: async (manager, before, { id, version, reason, sections, ...values }) => {
      if ((values.decision === null) !== (values.decidedOn === null)) {
        refuse(
          'INVALID',
          ['decidedOn'],
          'A decision and its day go together: give both or neither.',
          'Une décision et sa date vont ensemble : indiquez les deux ou aucune.',
        );
      }
      if (values.decidedOn !== null && values.decidedOn < values.submittedOn)
        refuseEarlyDecision(values.submittedOn);
      const checked = checkSections(values.kind, sections);
      const after = { ...values, ...scoredColumns(checked, values.lastDay) };
      if (before.decision === 'ACCEPTED' && after.decision === 'ACCEPTED') requireSameFacts(before, after);
      if ((await lockReview(manager, before.id)) !== null) requireScoredFacts(before, after);
      if (after.decision !== null && after.decision !== before.decision)
        await requireNotesFit(manager, before.id, after.decision, reason);
      return after;
    },
    along: async (manager, before, { decision, decidedOn }) => {
      if (decision === before.decision && decidedOn === before.decidedOn) return [];
      const others = await handedInTogether(manager, before.id);
      return others.map((other) => ({ before: other, changes: { decision, decidedOn } }));
    },
  });
}

type Facts = Pick<
  Audit,
  'kind' | 'auditorId' | 'instrument' | 'firstDay' | 'lastDay' | 'submittedOn' | 'sectionScores'
>;

function requireSameFacts(before: Facts, after: Facts): void {
  if (factsText(before) === factsText(after)) return;
  refuse(
    'INVALID',
    ['decision'],
    'An accepted audit does not change. Correct its decision first, then its other values.',
    'Un audit accepté ne change pas. Corrigez d’abord sa décision, puis ses autres valeurs.',
  );
}

/** What was scored question by question changes where it was scored. */
function requireScoredFacts(before: Facts, after: Facts): void {
  if (factsText(before) === factsText(after)) return;
  refuse(
    'INVALID',
    ['sections'],
    'This audit was scored question by question: here only its decision is corrected. Return it, and its answers change on the scoring page.',
    'Cet audit a été noté question par question : seule sa décision se corrige ici. Retournez-le, et ses réponses se modifient à la page de notation.',
  );
}

function factsText({
  kind,
  auditorId,
  instrument,
  firstDay,
  lastDay,
  submittedOn,
  sectionScores,
}: Facts): string {
  const sections = sectionScores.map((section) => [
    section.sectionNo,
    section.awarded,
    section.possible,
    section.notApplicableReason,
  ]);
  return JSON.stringify([kind, auditorId, instrument, firstDay, lastDay, submittedOn, sections]);
}
