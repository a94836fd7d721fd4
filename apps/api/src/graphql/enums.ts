import {
  AUDIT_DECISIONS,
  AUDIT_KINDS,
  AUDITOR_KINDS,
  CONCERNS,
  CONDITION_KINDS,
  COURSE_CODES,
  MODULES,
  PROGRAMS,
  STANDINGS,
} from '@good-standing/domain';
import { registerEnumType } from 'type-graphql';

/** Registers a list of names as a GraphQL enumeration; every name must be described. */
export function enumOf<const Name extends string>(
  name: string,
  description: string,
  names: readonly Name[],
  descriptions: Record<Name, string>,
): Record<Name, Name> {
  const values = Object.fromEntries(names.map((value) => [value, value])) as Record<Name, Name>;
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      names.map((value) => [value, { description: descriptions[value] }]),
    ) as Record<Name, { description: string }>,
  });
  return values;
}

export const ProgramEnum = enumOf('Program', 'A certification an employer can hold.', PROGRAMS, {
  SECOR: 'SECOR®: the certification for small employers.',
  COR: 'COR®: the full certification.',
});

export const StandingNameEnum = enumOf(
  'StandingName',
  'How an employer stands on a day. Exactly one applies; the first that fits, in this order.',
  STANDINGS,
  {
    NOT_REGISTERED: 'Neither registered nor certified by that day.',
    REVOKED: 'The certification is revoked.',
    WITHDRAWN: 'The employer has withdrawn.',
    UNDER_REVIEW: 'Certified, and the certification is under review.',
    GOOD_STANDING: 'Certified, and this cycle year is covered by the certificate or by a letter.',
    NOT_IN_GOOD_STANDING: 'Certified, but no letter covers this cycle year.',
    EXPIRED: 'Was certified before; no certificate is in force.',
    IN_PROGRESS: 'Registered and working towards the first certificate.',
    REGISTRATION_LAPSED: 'Registered, but not certified in time.',
  },
);

export const ConcernNameEnum = enumOf(
  'ConcernName',
  'Something that wants attention. Concerns stand beside the standing and never change it.',
  CONCERNS,
  {
    TRAINING_NOT_COVERED: 'Certified, but required training is not covered by people employed full-time.',
    MAINTENANCE_DUE: 'Maintenance for the next cycle year falls due soon and is not complete.',
    MAINTENANCE_OVERDUE: 'Maintenance is past its due date and not complete.',
    RECERTIFICATION_DUE: 'The certificate expires soon and no later one has been made.',
    HEADCOUNT_OVER_LIMIT: 'More people than the small-employer program allows.',
    LETTER_TO_ISSUE: 'A letter of good standing may be issued and has not been.',
    AUDITOR_EXPIRING: 'The only registered auditor employed here has a registration that ends soon.',
    CORRECTIVE_ACTIONS_OVERDUE: 'An open corrective action is past its due date.',
    REGISTRATION_LAPSING: 'The registration lapses soon and there is no certificate yet.',
  },
);

export const ModuleNameEnum = enumOf('ModuleName', 'A training module that a program requires.', MODULES, {
  PHSM: 'Principles of health and safety management.',
  SAFETY_AUDITOR: 'Safety auditor training.',
  LSE: 'Leadership for safety excellence.',
  TTT: 'Train the trainer: any one of its electives.',
});

export const CourseCodeEnum = enumOf('CourseCode', 'A course that can be completed.', COURSE_CODES, {
  PHSM: 'Principles of health and safety management.',
  SIMPLIFIED_SAFETY: 'Simplified safety: meets the first module for SECOR®, not for COR®.',
  SAFETY_AUDITOR: 'Safety auditor training.',
  LSE: 'Leadership for safety excellence.',
  TTT_A: 'Train the trainer, first elective.',
  TTT_B: 'Train the trainer, second elective.',
  TTT_C: 'Train the trainer, third elective.',
});

export const AuditKindEnum = enumOf('AuditKind', 'Who audits, and how deeply.', AUDIT_KINDS, {
  SELF: "The employer's own audit.",
  AUTHORITY: "The certifying authority's audit.",
  INDEPENDENT: 'An audit by someone independent of employer and authority.',
  VERIFICATION_REVIEW: "The authority's lighter yearly review; it may be unscored.",
});

export const AuditDecisionEnum = enumOf(
  'AuditDecision',
  "The reviewer's decision on an audit's quality and completeness. It is not the audit's result.",
  AUDIT_DECISIONS,
  { ACCEPTED: 'Accepted.', RETURNED: 'Sent back to the auditor.' },
);

export const AuditResultNameEnum = enumOf(
  'AuditResultName',
  "What an audit's points amount to.",
  ['PASS', 'FAIL', 'NONE'],
  {
    PASS: 'Every section and the whole reach their marks.',
    FAIL: 'A section or the whole falls short.',
    NONE: 'Nothing was scored.',
  },
);

export const AuditorKindEnum = enumOf('AuditorKind', 'In which capacity somebody audits.', AUDITOR_KINDS, {
  REGISTERED: "A registered auditor, who may do an employer's self-audit.",
  AUTHORITY: 'On the staff of the certifying authority.',
  INDEPENDENT: 'An independent auditor.',
});

export const ConditionKindEnum = enumOf(
  'ConditionKind',
  'A circumstance that bears on standing or rebate while it lasts.',
  CONDITION_KINDS,
  {
    PENALTY: 'An administrative penalty.',
    CONVICTION: 'A conviction.',
    INVESTIGATION: 'An investigation; it holds a rebate.',
    UNDER_REVIEW: 'The certification is under review.',
    REVOKED: 'The certification is revoked.',
    WITHDRAWN: 'The employer has withdrawn.',
  },
);
