import type { CalendarDate } from './calendar.js';
import type { Text } from './text.js';

/** Where a rule or value was read. */
export interface Citation {
  title: string;
  /** null for a text that has no public address. */
  url: string | null;
  /** The day a person last held our value against the source. */
  checkedOn: CalendarDate;
}

/** A value in force from its day on, until the next one; `from: null` means as far back as records go. */
export interface DatedValue<T> {
  from: CalendarDate | null;
  value: T;
}

export interface Parameter<T> {
  title: Text;
  /** What one unit of the value is: `percent`, `months`, `cents` … */
  unit: string;
  /** In the order of their dates. */
  values: readonly DatedValue<T>[];
  sources: readonly Citation[];
  /** Why we hold a value that nobody published; null for a sourced value. */
  assumption: Text | null;
}

interface ParameterText<T> {
  title: Text;
  unit: string;
  value: T;
  from?: CalendarDate;
}

/** A value that a source states. */
export function sourced<T>(text: ParameterText<T>, ...sources: Citation[]): Parameter<T> {
  const { title, unit, value, from = null } = text;
  return { title, unit, values: [{ from, value }], sources, assumption: null };
}

/** A value nobody told us: the reason is shown wherever a decision used it. */
export function assumed<T>(text: ParameterText<T>, why: Text, ...sources: Citation[]): Parameter<T> {
  return { ...sourced(text, ...sources), assumption: why };
}

export class NotInForce extends RangeError {
  override readonly name = 'NotInForce';
}

/** The value in force on the day. Before the first date there is none: throws NotInForce, never answers 0. */
export function valueOn<T>(parameter: Parameter<T>, on: CalendarDate): T {
  const { values } = parameter;
  for (let index = values.length - 1; index >= 0; index -= 1) {
    const dated = values[index] as DatedValue<T>;
    if (dated.from === null || dated.from <= on) return dated.value;
  }
  throw new NotInForce(`“${parameter.title.en}” has no value in force on ${on}`);
}

/** The first day on which the parameter has a value; null when it has one as far back as records go. */
export function inForceFrom(parameter: Parameter<unknown>): CalendarDate | null {
  return parameter.values[0]?.from ?? null;
}
