import type {
  ReportDimension,
  ReportFilterInput,
  ReportInput,
  ReportMeasure,
  ReportOptionsQuery,
  ReportSubject,
} from '../../gql/graphql';
import type { ReportsSearch } from './reports.search';

/** What can be asked, as the server says. */
export type ReportOptions = ReportOptionsQuery['reportOptions'];
export type ReportOption = ReportOptions[number];

/** A question with nothing in it that does not fit what is counted. */
export interface ReportQuestion {
  option: ReportOption;
  dimensions: ReportDimension[];
  measures: ReportMeasure[];
  filters: ReportFilter[];
  asOf: string | undefined;
}

export interface ReportFilter {
  dimension: ReportDimension;
  /** Null: what has no value. */
  values: (string | null)[];
}

export const mostDimensions = 3;
export const everything = '*';

/** The question of an address; what does not fit, or is not known, is left out. */
export function readQuestion(search: ReportsSearch, options: ReportOptions): ReportQuestion | undefined {
  const option = options.find(({ subject }) => subject === search.of) ?? options[0];
  if (!option) return undefined;
  const dimensions = fitting(search.by, option.dimensions).slice(0, mostDimensions);
  const measures = fitting(search.measure, option.measures);
  return {
    option,
    // A page without a question asks the first that anybody would.
    dimensions:
      search.by === undefined && search.of === undefined ? option.dimensions.slice(0, 2) : dimensions,
    measures: measures.length > 0 ? measures : option.measures.slice(0, 1),
    filters: readFilters(search.where, option),
    asOf: search.asOf,
  };
}

function fitting<Name extends string>(given: readonly string[] | undefined, known: readonly Name[]): Name[] {
  return [...new Set(given)].flatMap((name) => known.find((one) => one === name) ?? []);
}

function readFilters(given: readonly string[] | undefined, option: ReportOption): ReportFilter[] {
  const filters: ReportFilter[] = [];
  for (const text of given ?? []) {
    const [name, value] = splitWhere(text);
    const dimension = option.dimensions.find((one) => one === name);
    if (dimension === undefined) continue;
    const known = filters.find((filter) => filter.dimension === dimension);
    if (known) known.values.push(value);
    else filters.push({ dimension, values: [value] });
  }
  return filters;
}

function splitWhere(text: string): [name: string, value: string | null] {
  const colon = text.indexOf(':');
  return colon < 0 ? [text, null] : [text.slice(0, colon), text.slice(colon + 1) || null];
}

export const writeWhere = (dimension: string, value: string | null | undefined): string =>
  `${dimension}:${value ?? ''}`;

export const writeFilters = (filters: readonly ReportFilter[]): string[] | undefined => {
  const written = filters.flatMap(({ dimension, values }) =>
    values.map((value) => writeWhere(dimension, value)),
  );
  return written.length > 0 ? written : undefined;
};

/** The question for the server. */
export function reportInput({ option, dimensions, measures, filters, asOf }: ReportQuestion): ReportInput {
  return { subject: option.subject, dimensions, measures, filters: asInput(filters), asOf };
}

/** The question for the list behind one number: the group's own values come in the place of what was kept of them. */
export function openedInput(question: ReportQuestion, open: readonly string[]): ReportInput {
  const group = open.includes(everything) ? [] : readFilters(open, question.option);
  const kept = question.filters.filter(
    ({ dimension }) => !group.some((filter) => filter.dimension === dimension),
  );
  return {
    subject: question.option.subject,
    dimensions: [],
    measures: [],
    filters: asInput([...kept, ...group]),
    asOf: question.asOf,
  };
}

const asInput = (filters: readonly ReportFilter[]): ReportFilterInput[] =>
  filters.map(({ dimension, values }) => ({ dimension, values }));

/** Another thing to count keeps of the question what fits it. */
export function changeSubject(search: ReportsSearch, of: ReportSubject): ReportsSearch {
  return { ...search, of, sort: undefined, direction: undefined, open: undefined, after: undefined };
}
