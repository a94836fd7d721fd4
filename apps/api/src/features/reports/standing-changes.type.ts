import type { StandingName } from '@good-standing/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { StandingNameEnum } from '../../graphql/enums.js';

@ObjectType('StandingMove', {
  description: 'How many employers had one standing on a day, and have one on a later or earlier day.',
  simpleResolvers: true,
})
export class StandingMove {
  @Field(() => StandingNameEnum, { description: 'The standing on the first day.' })
  from!: StandingName;

  @Field(() => StandingNameEnum, {
    description: 'The standing on the second day; the same for those that stayed.',
  })
  to!: StandingName;

  @Field(() => Int, {
    description:
      'Employers: where the standings differ, `employers(asOf: second day, filter: {standings: [to], changedSince: first day, changedFrom: [from]})` lists them; `standing(asOf)` says why on either day.',
  })
  count!: number;
}
