import type { CalendarDate } from '@good-standing/domain';
import { type Problem, problem } from '../../acts/problem.js';
import { DIMENSIONS } from './report-dimensions.js';
import { MEASURES } from './report-measures.js';
import {
  MOST_DIMENSIONS,
  MOST_MEASURES,
  type ReportDimension,
  type ReportFilter,
  type ReportMeasure,
  type ReportRequest,
  type ReportSubject,
} from './report-vocabulary.js';

/** A question as it was asked. */
export interface ReportQuestion {
  subject: ReportSubject;
  dimensions: readonly ReportDimension[];
  measures: readonly ReportMeasure[];
  filters?: readonly ReportFilter[] | null;
  asOf?: CalendarDate | null;
}

/** The question, and every way in which it makes no sense; none when it can be answered. */
export function readReportQuestion(
  question: ReportQuestion,
  today: CalendarDate,
): { request: ReportRequest; problems: Problem[] } {
  const { subject, dimensions, measures } = question;
  const filters = question.filters ?? [];
  const problems = [
    ...tooMany('dimensions', dimensions.length, MOST_DIMENSIONS),
    ...tooMany('measures', measures.length, MOST_MEASURES),
    ...(measures.length === 0
      ? [problem('INVALID', ['measures'], 'Choose at least one measure.', 'Choisissez au moins une mesure.')]
      : []),
    ...repeated('dimensions', dimensions),
    ...repeated('measures', measures),
    ...repeated(
      'filters',
      filters.map(({ dimension }) => dimension),
    ),
    ...dimensions.flatMap((dimension, index) =>
      foreign(['dimensions', String(index)], dimension, DIMENSIONS[dimension].subjects, subject),
    ),
    ...measures.flatMap((measure, index) =>
      foreign(['measures', String(index)], measure, MEASURES[measure].subjects, subject),
    ),
    ...filters.flatMap((filter, index) => [
      ...foreign(
        ['filters', String(index), 'dimension'],
        filter.dimension,
        DIMENSIONS[filter.dimension].subjects,
        subject,
      ),
      ...unknownValues(filter, index),
    ]),
  ];
  return { request: { subject, dimensions, measures, filters, asOf: question.asOf ?? today }, problems };
}

function tooMany(field: string, count: number, most: number): Problem[] {
  if (count <= most) return [];
  return [
    problem('INVALID', [field], `At most ${most} can be chosen.`, `Au plus ${most} peuvent être choisies.`),
  ];
}

function repeated(field: string, names: readonly string[]): Problem[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          problem(
            'INVALID',
            [field, String(index)],
            `${name} is given twice.`,
            `${name} est donné deux fois.`,
          ),
        ],
  );
}

function foreign(
  path: readonly string[],
  name: string,
  subjects: readonly ReportSubject[],
  subject: ReportSubject,
): Problem[] {
  if (subjects.includes(subject)) return [];
  const fits = subjects.join(', ');
  return [
    problem(
      'INVALID',
      path,
      `${name} says nothing of ${subject}; it goes with ${fits}.`,
      `${name} ne dit rien de ${subject}; il va avec ${fits}.`,
    ),
  ];
}

function unknownValues({ dimension, values }: ReportFilter, index: number): Problem[] {
  const path = ['filters', String(index), 'values'];
  if (values.length === 0) {
    return [problem('INVALID', path, 'Choose at least one value.', 'Choisissez au moins une valeur.')];
  }
  const known = DIMENSIONS[dimension].values;
  return values.flatMap((value, place) =>
    value === null || known === undefined || known.includes(value)
      ? []
      : [
          problem(
            'INVALID',
            [...path, String(place)],
            `${dimension} has no value ${value}.`,
            `${dimension} n’a pas de valeur ${value}.`,
          ),
        ],
  );
}
