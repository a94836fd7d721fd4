import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import {
  type ReviewNoteKind,
  ReviewNoteKindEnum,
  type ReviewNoteStep,
  ReviewNoteStepEnum,
} from './review.type.js';

@InputType('NoteReadinessInput', { description: 'Who and what was there during the audit, as it should be.' })
export class NoteReadinessInput {
  @Field(() => ID, { description: 'The workbook.' })
  workbookId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Int, { description: 'How many worksites were active.' })
  activeWorksites!: number;

  @Field(() => Int, { description: 'How many people were there during the audit.' })
  peopleAvailable!: number;

  @Field(() => Int, { description: 'The most people there are in the year; 1 or more.' })
  peakWorkforce!: number;
}

@InputType('NameJointEmployersInput', { description: 'Whom a joint audit is for, as it should be.' })
export class NameJointEmployersInput {
  @Field(() => ID, { description: 'The workbook.' })
  workbookId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => [ID], {
    description: 'The further employers, beside the one the audit was begun for; none for an audit of one.',
  })
  employerIds!: string[];
}

@InputType('SubmitWorkbookInput', { description: 'An audit that is handed in.' })
export class SubmitWorkbookInput {
  @Field(() => ID, { description: 'The workbook.' })
  workbookId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day it was handed in; null: today. Not before the last day, not in the future.',
  })
  submittedOn?: string | null;
}

@InputType('TakeIntoReviewInput', { description: 'A submitted audit that the viewer reviews from now on.' })
export class TakeIntoReviewInput {
  @Field(() => ID, { description: 'The workbook.' })
  workbookId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@InputType('WriteReviewNoteInput', { description: 'Something the reviewer notes.' })
export class WriteReviewNoteInput {
  @Field(() => ID, { description: 'The workbook.' })
  workbookId!: string;

  @Field(() => ReviewNoteKindEnum, { description: 'Whether something is to be done about it.' })
  kind!: ReviewNoteKind;

  @Field(() => Int, { nullable: true, description: 'The section; null when it is about the whole audit.' })
  sectionNo?: number | null;

  @Field(() => ID, { nullable: true, description: 'The question; null when it is about more than one.' })
  questionId?: string | null;

  @Field(() => String, { description: 'The note.' })
  body!: string;
}

@InputType('ContinueReviewNoteInput', { description: 'The next step of a note.' })
export class ContinueReviewNoteInput {
  @Field(() => ID, { description: 'The note.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ReviewNoteStepEnum, { description: 'What is done with it.' })
  step!: ReviewNoteStep;

  @Field(() => String, {
    nullable: true,
    description: 'What is said; needed for a reply and for opening it again.',
  })
  body?: string | null;
}
