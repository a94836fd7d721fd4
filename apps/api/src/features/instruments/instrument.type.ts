import {
  EVIDENCE_KINDS,
  type EvidenceKind,
  SCORING_PATTERNS,
  type ScoringPattern,
} from '@good-standing/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { DateTimeScalar, PointsScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';

export const EvidenceKindEnum = enumOf('EvidenceKind', 'What an auditor looks at.', EVIDENCE_KINDS, {
  DOCUMENTATION: 'Papers and records.',
  INTERVIEW: 'What people say when asked.',
  OBSERVATION: 'What is seen at a worksite.',
});

export const ScoringPatternEnum = enumOf(
  'ScoringPattern',
  'How an answer becomes points.',
  SCORING_PATTERNS,
  {
    ALL_OR_NOTHING: 'Every point when the positive share reaches the threshold, else none.',
    PROPORTIONAL: 'The positive share of the points, to the nearest whole point.',
    PARTIAL: 'What the chosen answer gives.',
  },
);

export const InstrumentStatusEnum = enumOf(
  'InstrumentStatus',
  'Whether new audits may use an instrument.',
  ['OFFERED', 'RETIRED'],
  { OFFERED: 'New audits may use it.', RETIRED: 'Kept for the audits that use it.' },
);

@ObjectType('QuestionChoice', { description: 'One answer that a question offers.', simpleResolvers: true })
export class QuestionChoice {
  @Field(() => ID, { description: 'Names the choice within its question.' })
  key!: string;

  @Field(() => String, { description: "The choice in the reader's language." })
  text!: string;

  @Field(() => PointsScalar, { description: 'The points it gives.' })
  points!: number;
}

@ObjectType('InstrumentQuestion', { description: 'A question of an instrument.', simpleResolvers: true })
export class InstrumentQuestion {
  @Field(() => ID, { description: 'Identifies the question for ever.' })
  id!: string;

  @Field(() => Int, { description: 'The section it belongs to.' })
  sectionNo!: number;

  @Field(() => Int, { description: 'Its place within the section, from 1.' })
  position!: number;

  @Field(() => String, { description: "The question in the reader's language." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: "What to look at and ask, in the reader's language; null without guidance.",
  })
  guidance!: string | null;

  @Field(() => [EvidenceKindEnum], { description: 'The kinds of evidence it rests on.' })
  evidence!: EvidenceKind[];

  @Field(() => PointsScalar, { description: 'Points possible.' })
  pointsPossible!: number;

  @Field(() => ScoringPatternEnum, { description: 'How the answer becomes points.' })
  pattern!: ScoringPattern;

  @Field(() => Int, {
    nullable: true,
    description: 'Percent of positive findings that earns every point; null except for ALL_OR_NOTHING.',
  })
  thresholdPercent!: number | null;

  @Field(() => [QuestionChoice], { description: 'What it offers; empty except for PARTIAL.' })
  choices!: QuestionChoice[];

  @Field(() => Boolean, { description: 'Whether it may be left out with a reason.' })
  mayNotApply!: boolean;
}

@ObjectType('EditionSection', {
  description: 'A section of one edition of an instrument.',
  simpleResolvers: true,
})
export class EditionSection {
  @Field(() => Int, { description: 'The number of the section, from 1.' })
  sectionNo!: number;

  @Field(() => String, { description: "The title in the reader's language." })
  title!: string;
}

@ObjectType('Instrument', {
  description: 'One edition of an audit instrument. It never changes once an audit uses it.',
  simpleResolvers: true,
})
export class Instrument {
  @Field(() => ID, { description: 'Identifies the edition for ever.' })
  id!: string;

  @Field(() => String, { description: 'The name that its editions share.' })
  code!: string;

  @Field(() => String, { description: 'The edition, such as 2026.' })
  edition!: string;

  @Field(() => String, { description: "The title in the reader's language." })
  title!: string;

  @Field(() => String, { description: "Who wrote it or where it came from, in the reader's language." })
  source!: string;

  @Field(() => InstrumentStatusEnum, { description: 'Whether new audits may use it.' })
  status!: 'OFFERED' | 'RETIRED';

  @Field(() => DateTimeScalar, { description: 'When it was taken in.' })
  importedAt!: Date;

  @Field(() => Int, { description: 'How many questions it has.' })
  questionCount!: number;

  @Field(() => PointsScalar, { description: 'Points possible over all its questions.' })
  pointsPossible!: number;
}

@ObjectType('SamplingRange', {
  description: 'How many to interview for a workforce from one size to another.',
  simpleResolvers: true,
})
export class SamplingRange {
  @Field(() => Int, { description: 'The smallest workforce.' })
  from!: number;

  @Field(() => Int, { description: 'The largest workforce, included.' })
  to!: number;

  @Field(() => Int, { nullable: true, description: 'How many to interview; null: everyone.' })
  interviews!: number | null;
}

@ObjectType('InterviewSampling', {
  description: 'A table of how many people to interview.',
  simpleResolvers: true,
})
export class InterviewSampling {
  @Field(() => ID, { description: 'Identifies the table for ever.' })
  id!: string;

  @Field(() => String, { description: 'The name that its editions share.' })
  code!: string;

  @Field(() => String, { description: 'The edition.' })
  edition!: string;

  @Field(() => String, { description: "The title in the reader's language." })
  title!: string;

  @Field(() => [SamplingRange], { description: 'The ranges from small to large, without gaps.' })
  ranges!: SamplingRange[];

  @Field(() => DateTimeScalar, { description: 'When it was taken in.' })
  importedAt!: Date;
}

@ObjectType('ImportTablePayload', {
  description: 'The answer of an import of an instrument or of a sampling table.',
  implements: Payload,
  simpleResolvers: true,
})
export class ImportTablePayload extends Payload {
  @Field(() => ID, { nullable: true, description: 'What was taken in; null on a dry run and beside errors.' })
  id?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many questions or ranges the file holds; null exactly when there are errors.',
  })
  rows?: number | null;
}

export type ImportTablePayloadData = {
  id: string | null;
  rows: number | null;
  errors: readonly UserErrorData[];
};
