import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { sql } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import {
  type InstrumentRow,
  instrumentsWhere,
  type QuestionRow,
  questionsOfInstruments,
  type SectionRow,
  samplingsWhere,
  sectionsOfInstruments,
} from './instrument.queries.js';
import type { InterviewSampling } from './instrument.type.js';

export const instrumentById = (context: Context): DataLoader<string, InstrumentRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => instrumentsWhere(context.pool, context.language, sql`i.id = ANY(${ids}::uuid[])`),
  );

export const sectionsOf = (context: Context): DataLoader<string, SectionRow[]> =>
  listLoader(
    context,
    (row) => row.instrumentId,
    (ids) => sectionsOfInstruments(context.pool, context.language, ids),
  );

export const questionsOf = (context: Context): DataLoader<string, QuestionRow[]> =>
  listLoader(
    context,
    (row) => row.instrumentId,
    (ids) => questionsOfInstruments(context.pool, context.language, ids),
  );

export const samplingById = (context: Context): DataLoader<string, InterviewSampling | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => samplingsWhere(context.pool, context.language, sql`t.id = ANY(${ids}::uuid[])`),
  );
