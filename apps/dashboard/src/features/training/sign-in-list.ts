import type { WrittenLineInput } from '../../gql/graphql';

/**
 * Reads a list of people as it comes: names pasted line by line, cells copied from a spreadsheet, or a sign-in sheet
 * that was scanned into a CSV file. With a header row the columns are found by their words, in English or French.
 */
type Column = 'name' | 'first' | 'last' | 'email' | 'workplace';

const COLUMN_WORDS: Record<Column, readonly string[]> = {
  name: ['name', 'full name', 'participant', 'attendee', 'nom complet', 'nom et prenom', 'prenom et nom'],
  first: ['first name', 'first', 'given name', 'prenom'],
  last: ['last name', 'last', 'surname', 'family name', 'nom de famille'],
  email: ['email', 'e-mail', 'e-mail address', 'email address', 'mail', 'courriel', 'adresse courriel'],
  workplace: [
    'employer',
    'company',
    'company name',
    'organization',
    'organisation',
    'firm',
    'works for',
    'employeur',
    'entreprise',
    'compagnie',
    'societe',
  ],
};

/** Without accents, capitals and the signs around it. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[*:]/g, '')
    .trim();
}

function columnOf(header: string): Column | 'nom' | null {
  const word = plain(header);
  // "Nom" is the whole name, or the last one where "Prénom" stands beside it.
  if (word === 'nom') return 'nom';
  for (const [column, words] of Object.entries(COLUMN_WORDS))
    if (words.includes(word)) return column as Column;
  return null;
}

/** The cells of delimited text; a cell in quotes may hold the delimiter, line ends and doubled quotes. */
export function readCells(text: string, delimiter: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === delimiter) endCell();
    else if (sign === '\n' || sign === '\r') {
      endCell();
      if (rows.at(-1)?.some((one) => one !== '')) rows.push([]);
      else rows[rows.length - 1] = [];
    } else cell += sign;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one !== ''));
}

type Header = Partial<Record<Column, number>>;

function headerOf(row: readonly string[]): Header | null {
  const header: Header = {};
  const columns = row.map(columnOf);
  for (const [index, column] of columns.entries()) {
    if (column === null) continue;
    const name = column === 'nom' ? (columns.includes('first') ? 'last' : 'name') : column;
    header[name] ??= index;
  }
  return header.name !== undefined || (header.first !== undefined && header.last !== undefined)
    ? header
    : null;
}

/** A first row without a header: the name, then in any order an address and where the person works. */
function lineWithoutHeader([name = '', ...rest]: readonly string[]): WrittenLineInput {
  const email = rest.find((cell) => cell.includes('@'));
  const workplace = rest.find((cell) => cell !== '' && !cell.includes('@'));
  return { name, email: email ?? null, workplace: workplace ?? null };
}

function lineByHeader(header: Header, row: readonly string[]): WrittenLineInput {
  const cell = (column: Column): string | null => {
    const index = header[column];
    return (index === undefined ? '' : row[index]) || null;
  };
  const name = cell('name') ?? [cell('first'), cell('last')].filter((part) => part !== null).join(' ');
  return { name, email: cell('email'), workplace: cell('workplace') };
}

/** "1. ", "2) ", "- " in front of a name belong to the sheet. */
const withoutNumber = (line: WrittenLineInput): WrittenLineInput => ({
  ...line,
  name: line.name.replace(/^\s*(?:\d{1,3}\s*[.):]|[-*•])\s*/, '').trim(),
});

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const [first = ''] = text.split(/\r?\n/);
  return first.split(';').length > 1 ? ';' : ',';
}

/** The lines of a list, in order; lines without a name are left out. */
export function readSignInList(given: string): WrittenLineInput[] {
  const text = given.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  const rows = readCells(text, delimiter);
  const header = headerOf(rows[0] ?? []);
  const lines = header
    ? rows.slice(1).map((row) => lineByHeader(header, row))
    : rows.map((row) =>
        // A single comma without a header is "Last, First".
        delimiter === ',' && row.length === 2 && !row[1]?.includes('@')
          ? { name: row.join(', '), email: null, workplace: null }
          : lineWithoutHeader(row),
      );
  return lines.map(withoutNumber).filter(({ name }) => name !== '');
}

/** The text of a file: UTF-8, or what Windows spreadsheets write when it is not. */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
