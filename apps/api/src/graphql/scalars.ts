import { formatPoints, isCalendarDate, parsePoints } from '@good-standing/domain';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLISODateTime } from 'type-graphql';
import { badUserInput } from './worded-error.js';

const got = (value: unknown) => JSON.stringify(value);

function readDate(value: unknown): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  throw badUserInput(
    `Expected a calendar date written YYYY-MM-DD, such as 2026-03-31; got ${got(value)}.`,
    `Une date du calendrier écrite AAAA-MM-JJ est attendue, par exemple 2026-03-31 ; reçu ${got(value)}.`,
  );
}

function readPoints(value: unknown): number {
  const points = typeof value === 'number' || typeof value === 'string' ? parsePoints(String(value)) : null;
  if (points !== null) return points;
  throw badUserInput(
    `Expected points with at most four decimals, such as 32.5; got ${got(value)}.`,
    `Des points avec au plus quatre décimales sont attendus, par exemple 32.5 ; reçu ${got(value)}.`,
  );
}

function readCents(value: unknown): number {
  const cents = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof cents === 'number' && Number.isSafeInteger(cents)) return cents;
  throw badUserInput(
    `Expected a whole number of cents; got ${got(value)}.`,
    `Un nombre entier de cents est attendu ; reçu ${got(value)}.`,
  );
}

function refuseJson(): never {
  throw badUserInput('JSON is not accepted as input.', 'Aucun JSON n’est accepté en entrée.');
}

function literalText(node: ValueNode): string | undefined {
  return node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
    ? node.value
    : undefined;
}

export const CalendarDateScalar = new GraphQLScalarType<string, string>({
  name: 'CalendarDate',
  description:
    'A day of the calendar in America/Winnipeg, written YYYY-MM-DD. It has no time and no time zone.',
  serialize: (value) => value as string,
  parseValue: readDate,
  parseLiteral: (node) => readDate(node.kind === Kind.STRING ? node.value : null),
});

/** Inside the program points are whole ten-thousandths (see the domain); outside they are a plain number. */
export const PointsScalar = new GraphQLScalarType<number, number>({
  name: 'Points',
  description: 'Audit points: a number with at most four decimals, exact.',
  serialize: (value) => Number(formatPoints(value as number)),
  parseValue: readPoints,
  parseLiteral: (node) => readPoints(literalText(node)),
});

export const CentsScalar = new GraphQLScalarType<number, number>({
  name: 'Cents',
  description: 'An amount of money in whole cents of a Canadian dollar: 300000 is $3,000.00.',
  serialize: readCents,
  parseValue: readCents,
  parseLiteral: (node) => readCents(literalText(node)),
});

export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value. Only ever given out, never taken in.',
  serialize: (value) => value,
  parseValue: refuseJson,
  parseLiteral: refuseJson,
});

export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  ...GraphQLISODateTime.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, written as ISO 8601 with milliseconds.',
});
