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

/** Corrects an audit. An accepted one never changes, but its acceptance can be taken back, with the reason. */
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
      return lockEmployers(manager, [audit.employerId]);
    },
    changes: (_manager, before, { id, version, reason, sections, ...values }) => {
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
      return after;
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
