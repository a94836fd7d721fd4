import type { CourseCode } from '@good-standing/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { CourseCodeEnum, enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';
import { AttendeeInput, TrainingGain } from '../training/index.js';

export const SESSION_STATES = ['PLANNED', 'COMPLETED', 'CANCELLED'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const SessionStateEnum = enumOf('SessionState', 'Where a training session stands.', SESSION_STATES, {
  PLANNED: 'Its attendance has not been recorded yet, whether its day lies ahead or behind.',
  COMPLETED: 'Its attendance is recorded.',
  CANCELLED: 'It was called off.',
});

export const SESSION_TIMES = ['UPCOMING', 'PAST'] as const;
export type SessionTime = (typeof SESSION_TIMES)[number];

export const SessionTimeEnum = enumOf('SessionTime', 'Which sessions to list.', SESSION_TIMES, {
  UPCOMING: 'Held today or later, and earlier ones whose attendance is still to be recorded; the next first.',
  PAST: 'Completed or called off; the latest first.',
});

@ObjectType('TrainingSession', {
  description: 'A course that is held, or was, on a day at a place.',
  simpleResolvers: true,
})
export class TrainingSession {
  @Field(() => ID, { description: 'Identifies the session.' })
  id!: string;

  @Field(() => CourseCodeEnum, { description: 'The course.' })
  courseCode!: CourseCode;

  @Field(() => CalendarDateScalar, { description: 'The day.' })
  heldOn!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { nullable: true, description: 'Who teaches; null when not known.' })
  instructor!: string | null;

  @Field(() => Int, { description: 'How many people can take part.' })
  capacity!: number;

  @Field(() => SessionStateEnum, { description: 'Where it stands.' })
  state!: SessionState;

  @Field(() => Int, { description: 'How many people are on the roster.' })
  expected!: number;

  @Field(() => Int, { nullable: true, description: 'How many attended; null until that is recorded.' })
  attended!: number | null;

  @Field(() => Int, { description: 'Goes up with each change of the session itself.' })
  version!: number;
}

@ObjectType('RosterLine', { description: 'Somebody on the roster of a session.', simpleResolvers: true })
export class RosterLine {
  @Field(() => ID, { description: 'Identifies the line.' })
  id!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the person attended; null until the session is completed.',
  })
  attended!: boolean | null;

  sessionId!: string;
  personId!: string;
}

export const { Connection: TrainingSessionConnection } = connectionOf(
  'TrainingSession',
  'training sessions',
  TrainingSession,
);

@ObjectType('SessionPayload', {
  description: 'The answer of an act on a training session.',
  implements: Payload,
  simpleResolvers: true,
})
export class SessionPayload extends Payload {
  sessionId?: string | null;

  @Field(() => [TrainingGain], {
    description: 'The modules that employers newly cover; empty unless a session was completed.',
  })
  gains!: TrainingGain[];
}

export interface SessionPayloadData {
  sessionId: string | null;
  gains: readonly object[];
  errors: readonly UserErrorData[];
}

@InputType('PlanSessionInput', { description: 'A session to be held.' })
export class PlanSessionInput {
  @Field(() => CourseCodeEnum, { description: 'The course.' })
  courseCode!: CourseCode;

  @Field(() => CalendarDateScalar, { description: 'The day; one in the past is written up afterwards.' })
  heldOn!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => String, { nullable: true, description: 'Who teaches; null when not known yet.' })
  instructor?: string | null;

  @Field(() => Int, { description: 'How many people can take part: 1 to 500.' })
  capacity!: number;
}

@InputType('CorrectSessionInput', { description: 'A planned session as it should be.' })
export class CorrectSessionInput extends PlanSessionInput {
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why it is changed; kept in the journal.' })
  reason!: string;
}

@InputType('CancelSessionInput', { description: 'A session to be called off.' })
export class CancelSessionInput {
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why; kept in the journal.' })
  reason!: string;
}

@InputType('AddToRosterInput', { description: 'People to be expected at a session.' })
export class AddToRosterInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => [AttendeeInput], { description: 'Who: at least one, as far as there are places.' })
  attendees!: AttendeeInput[];
}

@InputType('RemoveFromRosterInput', { description: 'People not to be expected at a session any more.' })
export class RemoveFromRosterInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => [ID], { description: 'Who.' })
  personIds!: string[];
}

@InputType('CompleteSessionInput', { description: 'Who attended a session.' })
export class CompleteSessionInput {
  @Field(() => ID, { description: 'The session.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => [ID], { description: 'The people of the roster who attended.' })
  attendedIds!: string[];

  @Field(() => [AttendeeInput], {
    nullable: true,
    description: 'People who attended without being on the roster; null for nobody.',
  })
  walkIns?: AttendeeInput[] | null;
}
