import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { DateTimeScalar, PointsScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';

export const REVIEW_NOTE_KINDS = ['ACTIONABLE', 'INFORMATIONAL'] as const;
export type ReviewNoteKind = (typeof REVIEW_NOTE_KINDS)[number];
export const ReviewNoteKindEnum = enumOf(
  'ReviewNoteKind',
  'Whether a note wants something done.',
  REVIEW_NOTE_KINDS,
  {
    ACTIONABLE: 'To be put right before the audit is accepted.',
    INFORMATIONAL: 'For the next time; nothing is to be done now.',
  },
);

export const REVIEW_NOTE_STEPS = ['REPLY', 'RESOLVE', 'REOPEN'] as const;
export type ReviewNoteStep = (typeof REVIEW_NOTE_STEPS)[number];
export const ReviewNoteStepEnum = enumOf('ReviewNoteStep', 'What is done with a note.', REVIEW_NOTE_STEPS, {
  REPLY: 'Something is said to it.',
  RESOLVE: 'It is settled.',
  REOPEN: 'It is not settled after all; the reviewer only.',
});

export const REVIEW_NOTE_ENTRIES = ['WRITTEN', 'REPLIED', 'RESOLVED', 'REOPENED'] as const;
export type ReviewNoteEntryKind = (typeof REVIEW_NOTE_ENTRIES)[number];
export const ReviewNoteEntryKindEnum = enumOf(
  'ReviewNoteEntryKind',
  'What happened to a note.',
  REVIEW_NOTE_ENTRIES,
  {
    WRITTEN: 'The reviewer wrote it.',
    REPLIED: 'Somebody said something to it.',
    RESOLVED: 'It was settled.',
    REOPENED: 'It was opened again.',
  },
);

@ObjectType('ReviewNoteEntry', { description: 'One step in the life of a note.', simpleResolvers: true })
export class ReviewNoteEntry {
  @Field(() => ID, { description: 'Identifies the step for ever.' })
  id!: string;

  @Field(() => ReviewNoteEntryKindEnum, { description: 'What happened.' })
  kind!: ReviewNoteEntryKind;

  @Field(() => String, { nullable: true, description: 'What was said; null for a step without words.' })
  body!: string | null;

  @Field(() => String, { description: 'Who did it.' })
  writtenBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  writtenAt!: Date;
}

@ObjectType('ReviewNote', {
  description: 'Something the reviewer noted about an audit.',
  simpleResolvers: true,
})
export class ReviewNote {
  @Field(() => ID, { description: 'Identifies the note for ever.' })
  id!: string;

  @Field(() => ReviewNoteKindEnum, { description: 'Whether something is to be done about it.' })
  kind!: ReviewNoteKind;

  @Field(() => Int, { nullable: true, description: 'The section; null when it is about the whole audit.' })
  sectionNo!: number | null;

  @Field(() => ID, { nullable: true, description: 'The question; null when it is about more than one.' })
  questionId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The question's place in its section; null without a question.",
  })
  position!: number | null;

  @Field(() => Boolean, { description: 'Whether it is settled.' })
  resolved!: boolean;

  @Field(() => Int, { description: 'Goes up with each step.' })
  version!: number;

  workbookId!: string;
}

@ObjectType('WorkbookSubmission', {
  description: 'One handing in of an audit, for one employer.',
  simpleResolvers: true,
})
export class WorkbookSubmission {
  @Field(() => ID, { description: 'Identifies it for ever.' })
  id!: string;

  @Field(() => Int, {
    description: '1 for the first handing in, and so on; the same for all of a joint audit.',
  })
  submissionNo!: number;

  @Field(() => String, { description: 'Who handed it in.' })
  submittedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  submittedAt!: Date;

  employerId!: string;
  auditId!: string | null;
}

@ObjectType('AddedSection', {
  description: 'A section for a second standard: kept and reported, no part of the result.',
  simpleResolvers: true,
})
export class AddedSection {
  @Field(() => Int, { description: 'Its number in the instrument, beyond those of the program.' })
  sectionNo!: number;

  @Field(() => String, { description: "Its title in the reader's language." })
  title!: string;

  @Field(() => PointsScalar, { description: 'Points awarded.' })
  awarded!: number;

  @Field(() => PointsScalar, { description: 'Points possible.' })
  possible!: number;
}

@ObjectType('WorkbookReview', {
  description: 'How the handing in and the review of an audit stand.',
  simpleResolvers: true,
})
export class WorkbookReview {
  @Field(() => Int, {
    nullable: true,
    description: 'Worksites active during the audit; null while not noted.',
  })
  activeWorksites!: number | null;

  @Field(() => Int, { nullable: true, description: 'People there during the audit; null while not noted.' })
  peopleAvailable!: number | null;

  @Field(() => Int, { nullable: true, description: 'The most people in the year; null while not noted.' })
  peakWorkforce!: number | null;

  @Field(() => String, { nullable: true, description: 'Who reviews it; null while nobody has taken it.' })
  reviewer!: string | null;

  workbookId!: string;
}

@ObjectType('ReviewNotePayload', {
  description: 'The answer of an act on a note.',
  implements: Payload,
  simpleResolvers: true,
})
export class ReviewNotePayload extends Payload {
  noteId?: string | null;
  workbookId?: string | null;
}

export type ReviewNotePayloadData = {
  noteId: string | null;
  workbookId: string | null;
  errors: readonly UserErrorData[];
};
