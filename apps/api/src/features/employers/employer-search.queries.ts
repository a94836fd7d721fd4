import { type Sql, sql, verbatim } from '../../database/sql.js';

const MOST_WORDS = 8;
const MOST_ZEROS = 8;
const ZEROS = Array.from({ length: MOST_ZEROS + 1 }, (_, count) => '0'.repeat(count));

// Word for word the expression of employers_search_index; anything else would not use it.
const SEARCHED = verbatim(`search_text(e.legal_name || ' ' || coalesce(e.operating_name, '') || ' ' || e.ref
  || ' ' || coalesce(e.wcb_account, '') || ' ' || coalesce(e.city, ''))`);

/** A text as part of a LIKE pattern, with what LIKE would read as a sign made plain. */
export function likePart(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** One condition per word of the search. */
export function searchMatches(search: string): Sql[] {
  const words = search.split(/\s+/).filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => {
    const [, letters, number] = /^([a-z]+)0*([1-9]\d*)$/i.exec(word) ?? [];
    if (letters !== undefined && number !== undefined) {
      // People leave the zeros of a reference out: E80 is E0080. Each way to write it is looked up in the index.
      const written = ZEROS.flatMap((zeros) =>
        [letters, letters.toUpperCase()].map((prefix) => `${prefix}${zeros}${number}`),
      );
      return sql`(${SEARCHED} LIKE search_text(${`%${likePart(word)}%`}) OR e.ref = ANY(${written}::text[]))`;
    }
    const digits = /^0+([1-9]\d*)$/.exec(word)?.[1];
    const contains = (text: string): Sql => sql`${SEARCHED} LIKE search_text(${`%${likePart(text)}%`})`;
    if (digits === undefined) return contains(word);
    // The account may be recorded without its leading zeros; the first part is there for the index.
    return sql`(${contains(digits)} AND (${contains(word)} OR ltrim(e.wcb_account, '0') LIKE ${`${digits}%`}))`;
  });
}
