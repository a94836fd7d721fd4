import { Field, InputType, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { NAME_MATCH_OUTCOMES, type NameMatchOutcome } from './match-people.queries.js';
import type { PersonRow } from './person.queries.js';
import { Person } from './person.type.js';
import { TrainingGain } from './training.payload.type.js';

export const NameMatchOutcomeEnum = enumOf(
  'NameMatchOutcome',
  'Whether a written name is somebody known.',
  NAME_MATCH_OUTCOMES,
  {
    MATCHED:
      'Exactly one person bears the very name, accents, capitals and signs aside, and nothing else in the line says otherwise.',
    PROPOSED:
      'Several bear it, or some bear one like it, or the address or workplace is another: a person has to choose.',
    NEW: 'Nobody bears it, or one like it.',
  },
);

@InputType('WrittenLineInput', { description: 'A line of a sign-in list, as it was written.' })
export class WrittenLineInput {
  @Field(() => String, { description: 'The name, "First Last" or "Last, First".' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The e-mail address; null when none was written.' })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'The employer; null when none was written.' })
  workplace?: string | null;
}

@ObjectType('NameMatch', { description: 'Whom a written line may mean.', simpleResolvers: true })
export class NameMatch {
  @Field(() => String, { description: 'The name as it was written.' })
  name!: string;

  @Field(() => NameMatchOutcomeEnum, { description: 'Whether it is somebody known.' })
  outcome!: NameMatchOutcome;

  @Field(() => [Person], {
    description: 'The one person when it is matched; otherwise up to three to choose from, most alike first.',
  })
  people!: PersonRow[];

  employerId!: string | null;
}

@ObjectType('TrainingPreviewLine', {
  description: 'What a course would mean for one person of a roster.',
  simpleResolvers: true,
})
export class TrainingPreviewLine {
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day on which the person completed the course; null when never.',
  })
  heldSince!: string | null;

  @Field(() => Boolean, {
    description: 'Whether this course on this day is recorded already: it would be refused.',
  })
  recordedAlready!: boolean;

  employerIds!: readonly string[];
}

@ObjectType('TrainingPreview', {
  description: 'What recording a course and day would bring. Nothing is stored.',
  simpleResolvers: true,
})
export class TrainingPreview {
  @Field(() => [TrainingPreviewLine], { description: 'One for each attendee, in the order given.' })
  lines!: TrainingPreviewLine[];

  @Field(() => [TrainingGain], { description: 'The modules that employers would newly cover.' })
  gains!: TrainingGain[];
}
