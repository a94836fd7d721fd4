import type { Reason as DomainReason } from '@good-standing/domain';
import { Field, ObjectType } from 'type-graphql';
import { Reason } from '../../graphql/reason.type.js';

@ObjectType('SubmissionCheck', {
  description: 'Whether an audit may be handed in today, by the same check that guards the act.',
  simpleResolvers: true,
})
export class SubmissionCheck {
  @Field(() => Boolean, { description: 'Whether it may be handed in.' })
  allowed!: boolean;

  @Field(() => [Reason], { description: 'Every line of the decision, met or not.' })
  reasons!: DomainReason[];

  @Field(() => [Reason], {
    description: 'What the reviewer should weigh; none of it keeps the audit from being handed in.',
  })
  cautions!: DomainReason[];
}
