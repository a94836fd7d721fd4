import { Field, Int, ObjectType } from 'type-graphql';
import { Employer } from './employer.type.js';

@ObjectType('EmployerNeighbours', {
  description: 'Where an employer stands in a list, and who stands beside it.',
  simpleResolvers: true,
})
export class EmployerNeighbours {
  @Field(() => Employer, {
    nullable: true,
    description: 'The one before in the order of the list; null at its start.',
  })
  previous!: Employer | null;

  @Field(() => Employer, {
    nullable: true,
    description: 'The one after in the order of the list; null at its end.',
  })
  next!: Employer | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, from 1; null when it is not in the list, or not any more.',
  })
  position!: number | null;

  @Field(() => Int, { description: 'How many employers the list has now.' })
  total!: number;
}
