import { type AuditorKind, type Decision as DomainDecision, INDEPENDENCE_KINDS } from '@good-standing/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AuditorKindEnum, enumOf } from '../../graphql/enums.js';
import { Decision } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

export const IndependenceKindEnum = enumOf(
  'IndependenceKind',
  'The audits for which the rules say who may make them.',
  INDEPENDENCE_KINDS,
  {
    SELF: "The employer's own audit, by a registered auditor.",
    INDEPENDENT: 'The audit by somebody independent of employer and authority.',
  },
);

export const ApplicationDecisionEnum = enumOf(
  'ApplicationDecision',
  'What became of an application as auditor.',
  ['REGISTERED', 'DECLINED'],
  { REGISTERED: 'The applicant was registered.', DECLINED: 'It was declined, with a reason.' },
);

@ObjectType('RegisterEntry', {
  description: 'Somebody on the register of auditors, by their latest registration of a kind.',
  simpleResolvers: true,
})
export class RegisterEntry {
  @Field(() => ID, { description: 'Identifies the registration.' })
  registrationId!: string;

  @Field(() => AuditorKindEnum, { description: 'In which capacity.' })
  kind!: AuditorKind;

  @Field(() => CalendarDateScalar, { description: 'The first day of the term.' })
  registeredOn!: string;

  @Field(() => String, { nullable: true, description: 'The registration number; null when there is none.' })
  registrationNo!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day no longer registered; null for a kind that does not expire.',
  })
  until!: string | null;

  @Field(() => Boolean, { description: 'Whether the registration holds today.' })
  current!: boolean;

  @Field(() => Decision, {
    nullable: true,
    description: 'Whether it may be renewed today, and why; null for a kind that is not renewed.',
  })
  renewal!: DomainDecision | null;

  personId!: string;
}

@ObjectType('AuditorCandidate', {
  description: 'Somebody who might make an audit, and whether they may.',
  simpleResolvers: true,
})
export class AuditorCandidate {
  @Field(() => Decision, { description: 'Whether they may, and why.' })
  decision!: DomainDecision;

  @Field(() => Boolean, { description: "Whether they work for the employer on the audit's last day." })
  employed!: boolean;

  personId!: string;
}

@ObjectType('AuditorApplication', {
  description: 'Somebody who applies to be registered as an auditor.',
  simpleResolvers: true,
})
export class AuditorApplication {
  @Field(() => ID, { description: 'Identifies the application.' })
  id!: string;

  @Field(() => CalendarDateScalar, { description: 'The day of the application.' })
  appliedOn!: string;

  @Field(() => ApplicationDecisionEnum, {
    nullable: true,
    description: 'What became of it; null while it is open.',
  })
  decision!: 'REGISTERED' | 'DECLINED' | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day it was decided; null while it is open.',
  })
  decidedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined; null where no reason was given.',
  })
  decisionReason!: string | null;

  @Field(() => Decision, {
    description: 'Whether the proof was enough, line by line: today, or on the day of the decision.',
  })
  proof!: DomainDecision;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;

  personId!: string;
  auditId!: string | null;
}

@InputType('ApplyAsAuditorInput', { description: 'An application to be registered as an auditor.' })
export class ApplyAsAuditorInput {
  @Field(() => ID, { description: 'The applicant.' })
  personId!: string;

  @Field(() => CalendarDateScalar, { description: 'The day of the application; not in the future.' })
  appliedOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The first self-audit, as proof; null when it follows later.',
  })
  auditId?: string | null;
}

@InputType('ProveApplicationInput', { description: 'The self-audit of an open application.' })
export class ProveApplicationInput {
  @Field(() => ID, { description: 'The application.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ID, { description: 'The self-audit that the applicant made.' })
  auditId!: string;
}

@InputType('DecideAuditorApplicationInput', { description: 'The decision on an application as auditor.' })
export class DecideAuditorApplicationInput {
  @Field(() => ID, { description: 'The application.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Boolean, { description: 'True registers the applicant, false declines.' })
  register!: boolean;

  @Field(() => CalendarDateScalar, {
    description: 'The day of the decision, on which a registration begins; not in the future.',
  })
  decidedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the registration; null when there is none.',
  })
  registrationNo?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; asked for when it is declined.' })
  reason?: string | null;
}

@InputType('RenewAuditorRegistrationInput', { description: 'A registration to be renewed.' })
export class RenewAuditorRegistrationInput {
  @Field(() => ID, { description: 'The registered auditor.' })
  personId!: string;

  @Field(() => CalendarDateScalar, {
    description: 'The day of the renewal, on which the new term begins; not in the future.',
  })
  renewedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the registration; null when there is none.',
  })
  registrationNo?: string | null;
}
