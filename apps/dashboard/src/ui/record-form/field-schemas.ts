import { isCalendarDate, parsePoints } from '@good-standing/domain';
import { z } from 'zod';

/**
 * How the text of an input becomes the value of the API. Every schema takes what stands in the input (a string) and
 * gives what the mutation wants; an empty optional input gives null. Messages are keys of the catalogue
 * (`record:problem.…`), never sentences.
 */
export const FIELD_PROBLEMS = [
  'required',
  'date',
  'wholeNumber',
  'money',
  'points',
  'email',
  'endBeforeStart',
  'pointsOverPossible',
  'submittedBeforeEnd',
  'chooseOne',
  'unclear',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

const problem = (name: FieldProblem): FieldProblem => name;
const emptyToNull = (text: string): string | null => (text === '' ? null : text);

export const requiredText = () => z.string().trim().min(1, problem('required'));

export const optionalText = () => z.string().trim().transform(emptyToNull);

export const requiredDate = () =>
  z
    .string()
    .trim()
    .min(1, problem('required'))
    .refine((text) => text === '' || isCalendarDate(text), problem('date'));

export const optionalDate = () =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || isCalendarDate(text), problem('date'))
    .transform(emptyToNull);

export const optionalEmail = () =>
  z
    .string()
    .trim()
    .refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), problem('email'))
    .transform(emptyToNull);

/** A count of people or things: digits only, up to six of them. */
export const wholeNumber = () =>
  z
    .string()
    .trim()
    .min(1, problem('required'))
    .refine((text) => text === '' || /^\d{1,6}$/.test(text), problem('wholeNumber'))
    .transform(Number);

/** One of the values of an enum, chosen from a list; nothing chosen is an empty string. */
export const choice = <const V extends readonly [string, ...string[]]>(values: V) =>
  z.enum(values, { error: problem('chooseOne') });

const AMOUNT = /^(\d{1,10}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?$/;
const AMOUNT_WITH_COMMA = /^(\d{1,10}),(\d{1,2})$/;

/**
 * Dollars as people type them, in English or French manner (`1,234.56`, `1 234,56`, `$12`), as exact integer cents;
 * null when it is no amount. `1,234` is grouped thousands: an amount never has three decimals.
 */
export function parseMoney(text: string): number | null {
  const compact = text.replace(/[\s\u00a0\u202f$]/g, '');
  const match = AMOUNT.exec(compact) ?? AMOUNT_WITH_COMMA.exec(compact);
  if (match === null) return null;
  return Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Writes cents the way the money input is prefilled: `1234.56`. */
export function moneyText(cents: number): string {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

export const money = () =>
  z
    .string()
    .trim()
    .min(1, problem('required'))
    .refine((text) => text === '' || parseMoney(text) !== null, problem('money'))
    .transform((text) => parseMoney(text) ?? 0);

/** Points of a section: not negative, at most four decimals; a decimal comma is taken as a point. */
export function readPoints(text: string): number | null {
  const points = parsePoints(text.trim().replace(',', '.'));
  return points === null || points < 0 ? null : points;
}

/** The end is the first day no longer covered, so it may equal the start only for something that never was. */
export function endsBeforeStart(from: string, to: string | null): boolean {
  return to !== null && to !== '' && isCalendarDate(from) && isCalendarDate(to) && to < from;
}
