/**
 * What a page's state may look like in its address. What cannot be read is left out rather than refused: an old or
 * mistyped link still opens its page. Written by hand because route definitions are part of the first load, where a
 * validation library would weigh more than all pages' code together.
 */

/** Reads one parameter; undefined when it is absent or makes no sense. */
export type Param<Value> = (given: unknown) => Value | undefined;

/** The router reads `204` and `true` in an address as a number and a boolean; text is text again here. */
function asText(given: unknown): string | undefined {
  if (typeof given !== 'string' && typeof given !== 'number' && typeof given !== 'boolean') return undefined;
  return String(given) || undefined;
}

/** A list of one may be written as that one; undefined when nothing is left of it. */
function listWith<Value>(read: Param<Value>): Param<Value[]> {
  return (given) => {
    if (given === undefined) return undefined;
    const values = (Array.isArray(given) ? given : [given]).flatMap((one) => read(one) ?? []);
    return values.length > 0 ? values : undefined;
  };
}

/** Text that is not empty. */
export const text = (): Param<string> => asText;

/** An ISO calendar date. */
export const date = (): Param<string> => (given) =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined;

export const flag = (): Param<boolean> => (given) => (typeof given === 'boolean' ? given : undefined);

/** A whole number above zero. */
export const positive = (): Param<number> => (given) =>
  typeof given === 'number' && Number.isInteger(given) && given > 0 ? given : undefined;

export const oneOf =
  <const Value extends string>(values: readonly Value[]): Param<Value> =>
  (given) =>
    values.find((value) => value === given);

/** Some of the values, at least one. */
export const listOf = <const Value extends string>(values: readonly Value[]): Param<Value[]> =>
  listWith(oneOf(values));

/** Some texts, at least one. */
export const texts = (): Param<string[]> => listWith(asText);

/** The parameters of another page, carried along as one. */
export const nested =
  <Values>(read: (given: Record<string, unknown>) => Values): Param<Values> =>
  (given) =>
    typeof given === 'object' && given !== null && !Array.isArray(given)
      ? read(given as Record<string, unknown>)
      : undefined;

/** Only a path of this site: nothing that leads elsewhere. */
export const sitePath = (): Param<string> => (given) =>
  typeof given === 'string' && /^\/(?![/\\])/.test(given) ? given : undefined;

/** The parameters that a page reads; every one may be absent. Unknown ones are dropped. */
export function searchParams<Values extends Record<string, unknown>>(
  params: {
    [Name in keyof Values]: Param<Values[Name]>;
  },
): (given: Record<string, unknown>) => Partial<Values> {
  return (given) => {
    const read: Partial<Values> = {};
    for (const name in params) {
      const value = params[name](given[name]);
      if (value !== undefined) read[name] = value;
    }
    return read;
  };
}
