import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { verbatim } from '../../database/sql.js';
import { isRecordId } from '../../graphql/batch.js';
import { Requires } from '../../graphql/permission.js';
import { importInstrument, importInterviewSampling } from './import-instrument.service.js';
import { ImportInstrumentInput, ImportInterviewSamplingInput } from './instrument.inputs.js';
import { instrumentById, questionsOf, sectionsOf } from './instrument.loaders.js';
import {
  type InstrumentRow,
  instrumentsWhere,
  type SectionRow,
  samplingsWhere,
} from './instrument.queries.js';
import {
  EditionSection,
  ImportTablePayload,
  type ImportTablePayloadData,
  Instrument,
  InstrumentQuestion,
  InterviewSampling,
} from './instrument.type.js';

const NONE = { id: null, rows: null };

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Query(() => [Instrument], { description: 'Every edition of every instrument, by name, the latest first.' })
  @Requires('audits.record')
  instruments(@Ctx() context: Context): Promise<InstrumentRow[]> {
    return instrumentsWhere(context.pool, context.language, verbatim('true'));
  }

  @Query(() => Instrument, { nullable: true, description: 'One edition; null when absent.' })
  @Requires('audits.record')
  async instrument(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<InstrumentRow | null> {
    return isRecordId(id) ? context.loaders.get(instrumentById).load(id.toLowerCase()) : null;
  }

  @Query(() => [InterviewSampling], { description: 'Every interview sampling table, the latest first.' })
  @Requires('audits.record')
  interviewSamplings(@Ctx() context: Context): Promise<InterviewSampling[]> {
    return samplingsWhere(context.pool, context.language, verbatim('true'));
  }

  @FieldResolver(() => [EditionSection], { description: 'The sections in order, with their questions.' })
  sections(@Root() instrument: InstrumentRow, @Ctx() context: Context): Promise<SectionRow[]> {
    return context.loaders.get(sectionsOf).load(instrument.id);
  }
}

@Resolver(() => EditionSection)
export class EditionSectionResolver {
  @FieldResolver(() => [InstrumentQuestion], { description: 'The questions in order.' })
  async questions(@Root() section: SectionRow, @Ctx() context: Context): Promise<InstrumentQuestion[]> {
    const questions = await context.loaders.get(questionsOf).load(section.instrumentId);
    return questions.filter(({ sectionNo }) => sectionNo === section.sectionNo);
  }
}

@Resolver()
export class InstrumentActsResolver {
  @Mutation(() => ImportTablePayload, {
    description:
      'Takes in an edition of an instrument, or says by line and column what is wrong with the file.',
  })
  @Requires('instruments.import')
  importInstrument(
    @Input(() => ImportInstrumentInput) input: ImportInstrumentInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportTablePayloadData> {
    return answerAct(context, importInstrument(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => ImportTablePayload, {
    description:
      'Takes in an interview sampling table. One with overlaps, gaps or a wrong order is refused, each defect named.',
  })
  @Requires('instruments.import')
  importInterviewSampling(
    @Input(() => ImportInterviewSamplingInput) input: ImportInterviewSamplingInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ImportTablePayloadData> {
    return answerAct(context, importInterviewSampling(actContext(context, idempotencyKey), input), NONE);
  }
}
