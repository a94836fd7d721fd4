import type pg from 'pg';

/** A piece of SQL with its values. Pieces nest; placeholders are numbered when the whole is written out. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}
}

/** `` sql`e.city = ${city} AND ${scope}` ``: a nested piece is spliced in, anything else becomes a placeholder. */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  return new Sql(strings, values);
}

/** Trusted text of our own (a column, an operator); never anything a client sent. */
export function verbatim(text: string): Sql {
  return new Sql([text], []);
}

export function join(pieces: readonly Sql[], separator: string): Sql {
  const strings = ['', ...pieces.slice(1).map(() => separator), ''];
  return pieces.length === 0 ? verbatim('') : new Sql(strings, pieces);
}

/** All conditions together; `true` when there is none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? verbatim('true') : sql`(${join(conditions, ' AND ')})`;
}

/** At least one of the conditions; `false` when there is none. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? verbatim('false') : sql`(${join(conditions, ' OR ')})`;
}

export function toQuery(piece: Sql): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const write = (part: Sql): string =>
    part.strings
      .map((text, index) => {
        if (index === part.strings.length - 1) return text;
        const value = part.values[index];
        if (value instanceof Sql) return text + write(value);
        values.push(value);
        return `${text}$${values.length}`;
      })
      .join('');
  return { text: write(piece), values };
}

// Each connection of the pool keeps what it has prepared until it ends, so only this many texts get a name.
const NAMED_STATEMENTS = 400;
const statementNames = new Map<string, string>();

function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known !== undefined || statementNames.size >= NAMED_STATEMENTS) return known;
  const name = `read_${statementNames.size + 1}`;
  statementNames.set(text, name);
  return name;
}

/** Runs one statement, prepared under a name, and gives its plain rows. */
export async function readRows<Row extends object>(pool: Pick<pg.Pool, 'query'>, piece: Sql): Promise<Row[]> {
  const { text, values } = toQuery(piece);
  const { rows } = await pool.query<Row & pg.QueryResultRow>({ name: statementName(text), text, values });
  return rows;
}
