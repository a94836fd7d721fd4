import type { Language } from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { selectRows } from '../../database/row-source.js';
import { allOf, join, type Sql, sql, toQuery, verbatim } from '../../database/sql.js';
import { employerVisible } from '../employers/index.js';
import { compareValues, DIMENSIONS } from './report-dimensions.js';
import { MEASURES, type ReportValueData, writeValue } from './report-measures.js';
import { type EvaluatedRows, filterMatches, quantitiesOf, sourceOf } from './report-source.js';
import { MOST_GROUPS, type ReportDimension, type ReportRequest } from './report-vocabulary.js';

export interface ReportScope {
  pool: pg.Pool;
  viewer: Viewer | null;
  language: Language;
  evaluated: EvaluatedRows;
}

export interface ReportKeyData {
  dimension: ReportDimension;
  value: string | null;
  label: string | null;
}

export interface ReportGroupData {
  key: ReportKeyData[];
  values: ReportValueData[];
}

export interface ReportData {
  groups: ReportGroupData[];
  total: ReportValueData[];
  /** More groups than MOST_GROUPS: nothing is given then. */
  tooMany: boolean;
}

type ReportLine = { total: boolean; keys: (string | null)[]; counted: number; numbers: (number | null)[] };

/** FROM and WHERE of the rows a report counts. */
export function countedRows(scope: ReportScope, request: ReportRequest, further: readonly Sql[] = []): Sql {
  const conditions = request.filters.map((filter) => filterMatches(filter, request));
  return sql`FROM ${sourceOf(request.subject, request.asOf, scope.evaluated)}
    WHERE ${allOf([employerVisible(scope.viewer), ...conditions, ...further])}`;
}

/** The groups and the total, in one statement: what is counted is read once and looked at from both sides. */
export async function readReport(scope: ReportScope, request: ReportRequest): Promise<ReportData> {
  const { dimensions, measures } = request;
  const counted = sql`SELECT e.id AS employer_id, ${join(
    [
      ...dimensions.map(
        (dimension, index) =>
          sql`${DIMENSIONS[dimension].value(request.asOf, request.subject)} AS ${verbatim(`d${index}`)}`,
      ),
      ...quantitiesOf(request.subject, request.asOf),
    ],
    ', ',
  )} ${countedRows(scope, request)}`;
  const numbers = join(
    measures.flatMap((measure) => {
      const { value, part, whole } = MEASURES[measure];
      return [value, part, whole].map((each) => sql`(${each ?? verbatim('NULL')})::float8`);
    }),
    ', ',
  );
  const keys = dimensions.map((dimension, index) => keyOf(dimension, index));
  const { text, values } = toQuery(sql`WITH counted AS MATERIALIZED (${counted})
    SELECT true AS total, ARRAY[]::text[] AS keys, count(*)::float8 AS counted, ARRAY[${numbers}] AS numbers FROM counted
    UNION ALL (SELECT false, ARRAY[${join(keys, ', ')}]::text[] AS keys, count(*)::float8, ARRAY[${numbers}]
      FROM counted ${join(dimensions.map(unnested), ' ')}
      WHERE ${allOf(request.dimensions.flatMap((dimension, index) => keptKeys(request, dimension, index)))}
      GROUP BY 2 LIMIT ${MOST_GROUPS + 1})`);
  // Clients choose the text, so it is not prepared under a name.
  const lines = await selectRows<ReportLine>(scope.pool, text, values);
  return arrange(scope, request, lines);
}

const keyOf = (dimension: ReportDimension, index: number): Sql =>
  verbatim(DIMENSIONS[dimension].several ? `v${index}.value` : `d${index}`);

/** A row with several values counts under each, one without any under none. */
function unnested(dimension: ReportDimension, index: number): Sql {
  if (!DIMENSIONS[dimension].several) return verbatim('');
  return verbatim(`LEFT JOIN LATERAL unnest(d${index}) AS v${index}(value) ON true`);
}

/** Where a report is grouped by what it is filtered by, only the groups that were asked for. */
function keptKeys({ filters }: ReportRequest, dimension: ReportDimension, index: number): Sql[] {
  return filters
    .filter((filter) => filter.dimension === dimension)
    .map(({ values }) => {
      const key = keyOf(dimension, index);
      const named = sql`${key} = ANY(${values.filter((each) => each !== null)}::text[])`;
      return values.includes(null) ? sql`(${named} OR ${key} IS NULL)` : named;
    });
}

async function arrange(
  { pool, language }: ReportScope,
  request: ReportRequest,
  lines: readonly ReportLine[],
): Promise<ReportData> {
  const totals = lines.find(({ total }) => total);
  const valuesOf = (numbers: readonly (number | null)[]): ReportValueData[] =>
    request.measures.map((measure, index) => {
      const [value = null, part = null, whole = null] = numbers.slice(index * NUMBERS, (index + 1) * NUMBERS);
      return writeValue(measure, {
        value,
        part,
        whole: measure === 'SHARE' ? (totals?.counted ?? 0) : whole,
      });
    });
  const groups = request.dimensions.length === 0 ? [] : lines.filter(({ total }) => !total);
  const tooMany = groups.length > MOST_GROUPS;
  const names = await auditorNames(pool, request.dimensions, groups);
  const labelled = (tooMany ? [] : groups).map(({ keys, numbers }) => ({
    key: request.dimensions.map((dimension, index): ReportKeyData => {
      const value = keys[index] ?? null;
      const label = value === null ? null : (DIMENSIONS[dimension].label?.(value, language) ?? null);
      return { dimension, value, label: names.get(value ?? '') ?? label };
    }),
    values: valuesOf(numbers),
  }));
  return { groups: labelled.sort(byKey(language)), total: valuesOf(totals?.numbers ?? []), tooMany };
}

/** Each measure comes as value, part and whole. */
const NUMBERS = 3;

function byKey(language: Language) {
  return (a: ReportGroupData, b: ReportGroupData): number => {
    for (const [index, { dimension, value, label }] of a.key.entries()) {
      const other = b.key[index];
      const order =
        dimension === 'AUDITOR'
          ? compareValues(dimension, label, other?.label ?? null, language)
          : compareValues(dimension, value, other?.value ?? null, language);
      if (order !== 0) return order;
    }
    return 0;
  };
}

async function auditorNames(
  pool: pg.Pool,
  dimensions: readonly ReportDimension[],
  lines: readonly ReportLine[],
): Promise<Map<string, string>> {
  const place = dimensions.indexOf('AUDITOR');
  if (place < 0) return new Map();
  const ids = [...new Set(lines.map(({ keys }) => keys[place]))];
  const rows = await selectRows<{ id: string; fullName: string }>(
    pool,
    'SELECT id, full_name AS "fullName" FROM people WHERE id = ANY($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
