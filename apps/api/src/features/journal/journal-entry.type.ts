import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { CalendarDateScalar, DateTimeScalar, JsonScalar } from '../../graphql/scalars.js';

@ObjectType('JournalChange', {
  description: 'A value that an act changed, in words.',
  simpleResolvers: true,
})
export class JournalChange {
  @Field(() => String, { description: 'What was changed, in the reader’s language.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null where there was nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it became; null where there is nothing.' })
  after!: string | null;
}

@ObjectType('JournalEntry', {
  description: 'Something that was done. Entries are never changed or removed.',
  simpleResolvers: true,
})
export class JournalEntry {
  @Field(() => ID, { description: 'The number of the entry: 1, 2, 3 … without gaps.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, {
    description: 'Who did it; the name of the program itself for an import from the command line.',
  })
  actorName!: string;

  @Field(() => String, {
    description: 'A stable name of what happened, in the past tense, such as audit.decided.',
  })
  event!: string;

  @Field(() => String, { description: 'The kind of record it happened to.' })
  subjectKind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The id of that record; null when it is about no single one.',
  })
  subjectId!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'The record before; null when it was new.' })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The record after; null when it was struck.' })
  after!: unknown;

  @Field(() => String, { nullable: true, description: 'The reason given; null when none was asked for.' })
  reason!: string | null;

  employerId!: string | null;
}

export const { Connection: JournalEntryConnection } = connectionOf(
  'JournalEntry',
  'journal entries',
  JournalEntry,
);

@InputType('ActivityFilter', {
  description: 'Which entries to list. Everything given must hold; null asks nothing.',
})
export class ActivityFilter {
  @Field(() => ID, { nullable: true, description: 'About this employer. Null: any or none.' })
  employerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Done by someone with this in the name, accents and capitals aside. Null: anyone.',
  })
  actorName?: string | null;

  @Field(() => [String], { nullable: true, description: 'One of these events. Null or empty: any.' })
  events?: string[] | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'On or after that day in America/Winnipeg. Null: no bound.',
  })
  from?: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'On or before that day in America/Winnipeg. Null: no bound.',
  })
  to?: string | null;
}
