import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('Reckoning', {
  description: 'A day other than today that is being evaluated for all employers.',
  simpleResolvers: true,
})
export class Reckoning {
  @Field(() => Int, { description: 'How many employers there are.' })
  employers!: number;

  @Field(() => Int, { description: 'For how many of them the day is known by now.' })
  done!: number;
}
