import type { Reason as DomainReason } from '@good-standing/domain';
import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { Reason } from '../../graphql/reason.type.js';

export const ACTION_NAMES = [
  'RECORD_IMPLEMENTATION',
  'RECORD_GUIDANCE',
  'RECORD_HEADCOUNT',
  'RECORD_TRAINING',
  'HIRE_PERSON',
  'END_EMPLOYMENT',
  'RECORD_AUDIT',
  'DECIDE_AUDIT',
  'CERTIFY_SECOR',
  'CERTIFY_COR',
  'ISSUE_LETTER_2',
  'ISSUE_LETTER_3',
  'VOID_LETTER',
  'RECORD_CONDITION',
  'RECORD_PREMIUM',
  'CORRECT_RECORD',
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export const ActionNameEnum = enumOf(
  'ActionName',
  'Something a person can do with an employer.',
  ACTION_NAMES,
  {
    RECORD_IMPLEMENTATION: 'Record the manual and since when documentation is kept.',
    RECORD_GUIDANCE: 'Record guidance that was given.',
    RECORD_HEADCOUNT: 'Record how many people work there.',
    RECORD_TRAINING: 'Record completed training.',
    HIRE_PERSON: 'Record that somebody starts to work there.',
    END_EMPLOYMENT: 'Record that somebody leaves.',
    RECORD_AUDIT: 'Record an audit with its points.',
    DECIDE_AUDIT: 'Accept or return an audit.',
    CERTIFY_SECOR: 'Make a SECOR® certificate.',
    CERTIFY_COR: 'Make a COR® certificate.',
    ISSUE_LETTER_2: 'Issue the letter for the second cycle year.',
    ISSUE_LETTER_3: 'Issue the letter for the third cycle year.',
    VOID_LETTER: 'Void a letter.',
    RECORD_CONDITION: 'Record a condition.',
    RECORD_PREMIUM: 'Record a premium.',
    CORRECT_RECORD: 'Correct or strike a record.',
  },
);

@ObjectType('AvailableAction', {
  description:
    'Whether the viewer may do something with the employer today, by the same check that guards the act.',
  simpleResolvers: true,
})
export class AvailableAction {
  @Field(() => ActionNameEnum, { description: 'What can be done.' })
  action!: ActionName;

  @Field(() => Boolean, { description: 'Whether it is allowed.' })
  allowed!: boolean;

  @Field(() => [Reason], {
    description: 'What refuses it; empty when it is allowed, or when the role does not permit it.',
  })
  reasons!: DomainReason[];
}
