import { decodeHTMLStrict } from 'entities';
import { looksLikeFormula } from '../reporting/csv-text.js';

const ESCAPE = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;
// Non-breaking and other odd spaces, and characters that show nothing: the traces of copying between programs.
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff]/g;

export interface CleanedText {
  readonly text: string;
  /** What was put right, in words for the person. */
  readonly notes: readonly string[];
}

const unchanged: readonly string[] = [];

/** One cell's text as it is kept: HTML escapes read once, stray spaces gone, letters composed. */
export function cleanText(raw: string, lines: 'one' | 'many'): CleanedText {
  if (isPlain(raw)) return { text: raw, notes: unchanged };
  const notes: string[] = [];
  let text = raw;
  if (ESCAPE.test(text)) {
    const decoded = decodeHTMLStrict(text);
    if (decoded !== text) notes.push('HTML escapes were read as the characters they stand for');
    text = decoded;
  }
  const trimmed = trimSpaces(text, lines);
  if (trimmed !== text) notes.push('stray spaces or invisible characters were removed');
  text = trimmed;
  const composed = text.normalize('NFC');
  if (composed !== text) notes.push('letters with separate accents were composed');
  text = composed;
  if (text.includes('\ufffd')) notes.push('holds a character that could not be read');
  if (looksLikeFormula(text)) notes.push('looks like a formula: kept as text, and made safe in every export');
  return { text, notes };
}

/** Nearly every cell: letters, digits and single signs with nothing to put right. */
function isPlain(raw: string): boolean {
  return /^(?:[\w.@/:#']+(?:[ ,-][\w.@/:#']+)*)?$/.test(raw) && !raw.startsWith('@');
}

function trimSpaces(text: string, lines: 'one' | 'many'): string {
  const visible = text.replace(INVISIBLE, '').replace(ODD_SPACES, ' ');
  if (lines === 'one') return visible.replace(/\s+/g, ' ').trim();
  return visible
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
