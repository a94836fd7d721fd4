import type { ConditionKind, Program } from '@good-standing/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ConditionKindEnum, enumOf, ProgramEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';

export const CertificateStateEnum = enumOf(
  'CertificateState',
  'Where a certificate is in its life today.',
  ['IN_FORCE', 'NOT_BEGUN', 'ENDED', 'VOID'],
  {
    IN_FORCE: 'It is the certificate in force.',
    NOT_BEGUN: 'A renewal that begins when the present certificate expires.',
    ENDED: 'It has expired, or a later certificate has begun.',
    VOID: 'A renewal that never began because another certificate began before it.',
  },
);

@ObjectType('Certificate', { description: 'A certificate made for an employer.', simpleResolvers: true })
export class Certificate {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => ProgramEnum, { description: 'What it certifies.' })
  program!: Program;

  @Field(() => String, { description: 'The number of the certificate.' })
  certificateNo!: string;

  @Field(() => CalendarDateScalar, { description: 'The day it was made.' })
  certifiedOn!: string;

  @Field(() => CalendarDateScalar, {
    description: 'The first day it covers; later than made for an early renewal.',
  })
  startsOn!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day it no longer covers by its own term.' })
  expiresOn!: string;

  @Field(() => CalendarDateScalar, {
    description: 'The last day it covers by its own term, as printed on it.',
  })
  validThrough!: string;

  @Field(() => CertificateStateEnum, { description: 'Where it is in its life today.' })
  state!: 'IN_FORCE' | 'NOT_BEGUN' | 'ENDED' | 'VOID';

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day it was no longer in force; null while it is in force or has not begun.',
  })
  endedOn!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('Letter', {
  description: 'A letter of good standing for the second or third year of a certificate.',
  simpleResolvers: true,
})
export class Letter {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => Int, { description: 'The cycle year it is for: 2 or 3.' })
  cycleYear!: number;

  @Field(() => String, { description: 'The number of the letter.' })
  letterNo!: string;

  @Field(() => CalendarDateScalar, { description: 'The day it was issued.' })
  issuedOn!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day it covers; null when it belongs to no certificate.',
  })
  validFrom!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day it covers; null when it belongs to no certificate.',
  })
  validThrough!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day on which it is void; null while it stands.',
  })
  voidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was voided; null while it stands.' })
  voidReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the certificate it belongs to; null when it belongs to none.',
  })
  certificateNo!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('Condition', {
  description: 'A circumstance that bears on standing or rebate while it lasts.',
  simpleResolvers: true,
})
export class Condition {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => ConditionKindEnum, { description: 'What it is.' })
  kind!: ConditionKind;

  @Field(() => CalendarDateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day no longer covered; null while it is open.',
  })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null when nothing was said.' })
  reason!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('CertificatePayload', {
  description: 'The answer of an act on a certificate.',
  implements: Payload,
  simpleResolvers: true,
})
export class CertificatePayload extends Payload {
  certificateId?: string | null;
  employerId?: string | null;
}

@ObjectType('LetterPayload', {
  description: 'The answer of an act on a letter.',
  implements: Payload,
  simpleResolvers: true,
})
export class LetterPayload extends Payload {
  letterId?: string | null;
  employerId?: string | null;
}

export type CertificatePayloadData = {
  certificateId: string | null;
  employerId: string | null;
  errors: readonly UserErrorData[];
};
export type LetterPayloadData = {
  letterId: string | null;
  employerId: string | null;
  errors: readonly UserErrorData[];
};
