import type { Reason as DomainReason } from '@good-standing/domain';
import { Field, ID, ObjectType } from 'type-graphql';
import { CalendarDateScalar, JsonScalar } from './scalars.js';

@ObjectType('Source', { description: 'Where a rule comes from.', simpleResolvers: true })
export class Source {
  @Field(() => String, { description: 'The name of the document or page.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Its address; null when it is not on the web.' })
  url!: string | null;

  @Field(() => String, { nullable: true, description: 'The words relied on; null where none are quoted.' })
  quoted!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day a person last checked it; null when it has not been checked.',
  })
  checkedOn!: string | null;
}

@ObjectType('RuleReference', { description: 'The rule that a reason rests on.', simpleResolvers: true })
export class RuleReference {
  @Field(() => ID, { description: 'A stable name of the rule.' })
  id!: string;

  @Field(() => String, { description: "The rule's title in the reader's language." })
  title!: string;

  @Field(() => Boolean, { description: 'True when part of the rule is an assumption of this program.' })
  assumed!: boolean;

  @Field(() => String, { nullable: true, description: 'What is assumed and why; null when nothing is.' })
  assumption!: string | null;

  @Field(() => [Source], { description: 'What the rule rests on; empty for a pure assumption.' })
  sources!: Source[];
}

@ObjectType('ReasonPart', {
  description: 'A piece of a sentence; the pieces in their order are the whole.',
  simpleResolvers: true,
})
export class ReasonPart {
  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the number that they are is assumed; null where it is not, or they are no number.',
  })
  assumption!: string | null;
}

@ObjectType('Reason', {
  description: 'One line of a decision: what was looked at, whether it is met, and the rule behind it.',
  simpleResolvers: true,
})
export class Reason {
  @Field(() => String, { description: 'A stable name of the kind of reason.' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether the line is met.' })
  met!: boolean;

  @Field(() => String, { description: "The reason as a sentence in the reader's language." })
  message!: string;

  @Field(() => [ReasonPart], { description: 'The same sentence, cut where an assumed number stands in it.' })
  parts!: ReasonPart[];

  @Field(() => Boolean, { description: 'True when the line, though unmet, stands in nobody’s way.' })
  optional!: boolean;

  @Field(() => RuleReference, { description: 'The rule the reason rests on.' })
  rule!: RuleReference;

  @Field(() => JsonScalar, { description: 'The facts the sentence is made of, by name.' })
  facts!: unknown;
}

@ObjectType('Decision', {
  description: 'Whether something is allowed, with every line that was looked at, met and unmet.',
  simpleResolvers: true,
})
export class Decision {
  @Field(() => Boolean, { description: 'True when every line is met.' })
  allowed!: boolean;

  @Field(() => [Reason], { description: 'Every line, in the order of the rules.' })
  reasons!: DomainReason[];
}
