import type { Reason as DomainReason } from '@good-standing/domain';
import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { enumOf } from './enums.js';
import { Reason, RuleReference } from './reason.type.js';

export const USER_ERROR_CODES = [
  'NOT_FOUND',
  'STALE',
  'REFUSED_BY_RULE',
  'INVALID',
  'DUPLICATE',
  'IDEMPOTENCY_MISMATCH',
  'WRONG_CREDENTIALS',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

export const UserErrorCodeEnum = enumOf(
  'UserErrorCode',
  'What kind of thing a person can put right.',
  USER_ERROR_CODES,
  {
    NOT_FOUND: 'There is no such record, or it is not visible to you.',
    STALE: 'Somebody else has changed the record in the meantime; nothing was stored.',
    REFUSED_BY_RULE: 'A rule of the program refuses it; the reason is given.',
    INVALID: 'A value is not acceptable; the path says which.',
    DUPLICATE: 'The record exists already.',
    IDEMPOTENCY_MISMATCH: 'The idempotency key was used before with other content.',
    WRONG_CREDENTIALS: 'The e-mail address or the password is wrong.',
  },
);

/** What a service returns for an error; plain data, so that it can be stored with an idempotency key. */
export interface UserErrorData {
  code: UserErrorCode;
  /** A sentence in the reader's language; may be left out where a reason is given, which then speaks. */
  message?: string;
  /** From the input down, e.g. `['input', 'sections', '3', 'awarded']`. */
  path?: readonly string[];
  /** The domain's reason for REFUSED_BY_RULE. */
  reason?: DomainReason | null;
}

@ObjectType('UserError', {
  description: 'Something a person can put right. Nothing was stored when there is one.',
  simpleResolvers: true,
})
export class UserError {
  @Field(() => UserErrorCodeEnum, { description: 'What kind of error it is.' })
  code!: UserErrorCode;

  @Field(() => String, { description: "What was wrong and what was expected, in the reader's language." })
  message!: string;

  @Field(() => [String], {
    description: 'Where: from the input down to the value; empty when it is about the whole.',
  })
  path!: string[];

  @Field(() => RuleReference, {
    nullable: true,
    description: 'The rule that refuses; null when it is no matter of the rules.',
  })
  rule!: RuleReference | null;

  @Field(() => Reason, {
    nullable: true,
    description: 'The reason with its facts; null when it is no matter of the rules.',
  })
  reason!: DomainReason | null;
}

/** What every act answers. Services return the ids of the things and the errors; resolvers load the things. */
@InterfaceType('Payload', {
  description: 'The answer of every act: the thing it concerns, which is null exactly when there are errors.',
  resolveType: (value: PayloadData & { payloadType?: string }) => value.payloadType,
})
export abstract class Payload {
  @Field(() => [UserError], { description: 'What stood in the way; empty when the act was done.' })
  errors!: UserErrorData[];
}

export interface PayloadData {
  errors: readonly UserErrorData[];
}
