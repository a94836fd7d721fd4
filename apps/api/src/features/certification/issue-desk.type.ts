import type { Decision as DomainDecision, Program } from '@good-standing/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { ProgramEnum } from '../../graphql/enums.js';
import { Decision } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Payload, UserError, type UserErrorData } from '../../graphql/user-error.type.js';

@ObjectType('IssuePreview', {
  description: 'What issuing a certificate or a letter would do, without doing it.',
  simpleResolvers: true,
})
export class IssuePreview {
  @Field(() => ProgramEnum, { nullable: true, description: 'The certification; null for a letter.' })
  program!: Program | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year of the certificate, 2 or 3; null for a certificate.',
  })
  cycleYear!: number | null;

  @Field(() => Decision, { description: 'Whether it may be issued on the day, with every line.' })
  decision!: DomainDecision;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day it would cover; null when it may not be issued.',
  })
  validFrom!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day it would cover; null when it may not be issued.',
  })
  validThrough!: string | null;

  employerId!: string;
}

@ObjectType('IssueResult', {
  description: 'What became of one certificate or letter that was to be issued.',
  simpleResolvers: true,
})
export class IssueResult {
  @Field(() => ProgramEnum, { nullable: true, description: 'The certification; null for a letter.' })
  program!: Program | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year of the certificate, 2 or 3; null for a certificate.',
  })
  cycleYear!: number | null;

  @Field(() => [UserError], { description: 'Why it was not issued; empty when it was.' })
  errors!: readonly UserErrorData[];

  employerId!: string;
  /** Of the certification or the letter; null beside errors. */
  recordId!: string | null;
}

@ObjectType('IssueDocumentsPayload', {
  description:
    'The answer of issuing several: each is an act of its own, so that one that is refused does not hold up the others.',
  implements: Payload,
  simpleResolvers: true,
})
export class IssueDocumentsPayload extends Payload {
  @Field(() => [IssueResult], { description: 'One for each request, in their order; none beside errors.' })
  results!: IssueResult[];
}

export type IssueDocumentsPayloadData = { results: IssueResult[]; errors: readonly UserErrorData[] };
