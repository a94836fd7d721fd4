import type { JournalEvent } from '../journal/index.js';

export const RECORD_KINDS = [
  'EMPLOYER',
  'IMPLEMENTATION',
  'GUIDANCE',
  'HEADCOUNT',
  'TRAINING_COMPLETION',
  'EMPLOYMENT',
  'AUDITOR_REGISTRATION',
  'AUDIT',
  'CORRECTIVE_ACTION',
  'CERTIFICATION',
  'LETTER',
  'CONDITION',
  'PREMIUM',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** How a kind of record is found, and how the journal calls it. Entities go by name: every feature has some. */
export const STRIKABLE: Record<RecordKind, { entity: string; subjectKind: string; event: JournalEvent }> = {
  EMPLOYER: { entity: 'Employer', subjectKind: 'employer', event: 'employer.struck' },
  IMPLEMENTATION: { entity: 'Implementation', subjectKind: 'implementation', event: 'implementation.struck' },
  GUIDANCE: { entity: 'GuidanceEntry', subjectKind: 'guidance', event: 'guidance.struck' },
  HEADCOUNT: { entity: 'Headcount', subjectKind: 'headcount', event: 'headcount.struck' },
  TRAINING_COMPLETION: {
    entity: 'TrainingCompletion',
    subjectKind: 'trainingCompletion',
    event: 'training.struck',
  },
  EMPLOYMENT: { entity: 'Employment', subjectKind: 'employment', event: 'employment.struck' },
  AUDITOR_REGISTRATION: {
    entity: 'AuditorRegistration',
    subjectKind: 'auditorRegistration',
    event: 'auditor.struck',
  },
  AUDIT: { entity: 'Audit', subjectKind: 'audit', event: 'audit.struck' },
  CORRECTIVE_ACTION: {
    entity: 'CorrectiveAction',
    subjectKind: 'correctiveAction',
    event: 'action.struck',
  },
  CERTIFICATION: { entity: 'Certification', subjectKind: 'certificate', event: 'certificate.struck' },
  LETTER: { entity: 'Letter', subjectKind: 'letter', event: 'letter.struck' },
  CONDITION: { entity: 'Condition', subjectKind: 'condition', event: 'condition.struck' },
  PREMIUM: { entity: 'Premium', subjectKind: 'premium', event: 'premium.struck' },
};
