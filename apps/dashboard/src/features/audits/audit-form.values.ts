import { AUDIT_KINDS, SECTIONS } from '@good-standing/domain';
import { z } from 'zod';
import type { AuditToCorrectFragment } from '../../gql/graphql';
import { choice, optionalText, requiredDate } from '../../ui/record-form/field-schemas';
import {
  emptySections,
  isUnscored,
  type SectionEntry,
  sectionEntrySchema,
  sectionInputs,
  sectionShape,
  sectionsAsTyped,
} from './section-entry';

const fields = {
  kind: choice(AUDIT_KINDS),
  auditorId: z.string().min(1, 'chooseOne'),
  auditorName: z.string(),
  instrument: optionalText(),
  firstDay: requiredDate(),
  lastDay: requiredDate(),
  submittedOn: requiredDate(),
  ref: optionalText(),
  /** Only a verification review may come without points; its rows are then not checked. */
  withPoints: z.boolean(),
  sections: z.array(z.custom<SectionEntry>()),
  reason: z.string().trim(),
};

/** What the form holds. `correcting` decides whether a reason is asked. */
export function auditSchema(correcting: boolean) {
  return z.object(fields).superRefine((audit, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (audit.lastDay < audit.firstDay) problem(['lastDay'], 'endBeforeStart');
    if (audit.submittedOn < audit.lastDay) problem(['submittedOn'], 'submittedBeforeEnd');
    if (correcting && audit.reason === '') problem(['reason'], 'required');
    if (!audit.withPoints) return;
    audit.sections.forEach((entry, row) => {
      const read = sectionEntrySchema.safeParse(entry);
      for (const issue of read.error?.issues ?? [])
        problem(['sections', row, ...(issue.path as string[])], issue.message);
    });
  });
}

export type AuditInput = z.input<ReturnType<typeof auditSchema>>;
export type AuditOutput = z.output<ReturnType<typeof auditSchema>>;

/** What a draft of an audit must look like to be taken back. */
export const auditDraft = z.object({
  kind: z.enum(AUDIT_KINDS),
  auditorId: z.string(),
  auditorName: z.string(),
  instrument: z.string(),
  firstDay: z.string(),
  lastDay: z.string(),
  submittedOn: z.string(),
  ref: z.string(),
  withPoints: z.boolean(),
  sections: z.array(sectionShape).length(SECTIONS.length),
  reason: z.string(),
});

export function newAudit(today: string, possible: ReadonlyMap<number, string>): AuditInput {
  return {
    kind: 'SELF',
    auditorId: '',
    auditorName: '',
    instrument: '',
    firstDay: '',
    lastDay: '',
    submittedOn: today,
    ref: '',
    withPoints: false,
    sections: emptySections(possible),
    reason: '',
  };
}

export function auditAsTyped(audit: AuditToCorrectFragment): AuditInput {
  return {
    kind: audit.kind,
    auditorId: audit.auditor.id,
    auditorName: audit.auditor.fullName,
    instrument: audit.instrument ?? '',
    firstDay: audit.firstDay,
    lastDay: audit.lastDay,
    submittedOn: audit.submittedOn,
    ref: audit.ref,
    withPoints: audit.sections.length > 0,
    sections: sectionsAsTyped(audit.sections),
    reason: '',
  };
}

/** The values that recording and correcting an audit share, as the API takes them. */
export function auditValues(audit: AuditOutput) {
  const { kind, auditorId, instrument, firstDay, lastDay, submittedOn, withPoints, sections } = audit;
  const scored = withPoints && !isUnscored(sections);
  return {
    kind,
    auditorId,
    instrument,
    firstDay,
    lastDay,
    submittedOn,
    sections: scored ? sectionInputs(sections) : [],
  };
}
