import { parsePoints } from '@good-standing/domain';
import type pg from 'pg';
import type { Language } from '../../context.js';
import { readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import type { EditionSection, Instrument, InstrumentQuestion, InterviewSampling } from './instrument.type.js';
import type { StoredChoice } from './instrument-question.entity.js';

export type InstrumentRow = Instrument;
export type QuestionRow = InstrumentQuestion & { instrumentId: string };
export type SectionRow = EditionSection & { instrumentId: string };

/** The column of the reader's language. */
const inLanguage = (column: string, language: Language): Sql => verbatim(`${column}_${language}`);

/** Editions under a condition on `i`, by code, the latest edition first. */
export function instrumentsWhere(pool: pg.Pool, language: Language, where: Sql): Promise<InstrumentRow[]> {
  return readRows<InstrumentRow>(
    pool,
    sql`SELECT i.id, i.code, i.edition, i.${inLanguage('title', language)} AS title,
      i.${inLanguage('source', language)} AS source, i.status, i.imported_at AS "importedAt",
      q.count AS "questionCount", q.points AS "pointsPossible"
      FROM instruments i CROSS JOIN LATERAL (
        SELECT count(*)::integer AS count, (coalesce(sum(points_possible), 0) * 10000)::float8 AS points
          FROM instrument_questions WHERE instrument_id = i.id) q
      WHERE ${where} ORDER BY i.code, i.edition DESC, i.id`,
  );
}

/** The sections of instruments, in order. */
export function sectionsOfInstruments(
  pool: pg.Pool,
  language: Language,
  ids: readonly string[],
): Promise<SectionRow[]> {
  return readRows<SectionRow>(
    pool,
    sql`SELECT s.instrument_id AS "instrumentId", s.section_no AS "sectionNo", s.${inLanguage('title', language)} AS title
      FROM instrument_sections s WHERE s.instrument_id = ANY(${ids}::uuid[]) ORDER BY s.section_no`,
  );
}

/** The questions of instruments, in order; points as the rules take them. */
export async function questionsOfInstruments(
  pool: pg.Pool,
  language: Language,
  ids: readonly string[],
): Promise<QuestionRow[]> {
  const rows = await readRows<Omit<QuestionRow, 'choices'> & { stored: StoredChoice[] }>(
    pool,
    sql`SELECT q.id, q.instrument_id AS "instrumentId", q.section_no AS "sectionNo", q.position,
      q.${inLanguage('text', language)} AS text, q.${inLanguage('guidance', language)} AS guidance, q.evidence,
      (q.points_possible * 10000)::float8 AS "pointsPossible", q.pattern, q.threshold_percent AS "thresholdPercent",
      q.choices AS stored, q.may_not_apply AS "mayNotApply"
      FROM instrument_questions q WHERE q.instrument_id = ANY(${ids}::uuid[]) ORDER BY q.section_no, q.position`,
  );
  return rows.map(({ stored, ...row }) => ({
    ...row,
    choices: stored.map(({ key, points, ...texts }) => ({
      key,
      text: texts[language],
      points: parsePoints(points) ?? 0,
    })),
  }));
}

/** Sampling tables under a condition on `t`, the latest first. */
export function samplingsWhere(pool: pg.Pool, language: Language, where: Sql): Promise<InterviewSampling[]> {
  return readRows<InterviewSampling>(
    pool,
    sql`SELECT t.id, t.code, t.edition, t.${inLanguage('title', language)} AS title, t.ranges,
      t.imported_at AS "importedAt" FROM interview_samplings t WHERE ${where} ORDER BY t.imported_at DESC, t.id`,
  );
}
