import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { type Need, NeedEnum } from '../employers/index.js';

@ObjectType('NeedCount', {
  description: 'How many employers something of a kind waits at.',
  simpleResolvers: true,
})
export class NeedCount {
  @Field(() => NeedEnum, { description: 'What waits.' })
  need!: Need;

  @Field(() => Int, { description: 'Employers: `filter: {needs}` lists them.' })
  count!: number;
}

@ObjectType('Agenda', {
  description: 'What waits for you today. Nothing of it is stored: what is done is gone from it.',
  simpleResolvers: true,
})
export class Agenda {
  @Field(() => CalendarDateScalar, { description: 'The day it is for.' })
  asOf!: string;

  @Field(() => [NeedCount], {
    description: 'Every kind that is your role’s to do, the most pressing first; zeros included.',
  })
  needs!: NeedCount[];

  @Field(() => Int, { description: 'Employers at which anything of these kinds waits, each counted once.' })
  employers!: number;
}
