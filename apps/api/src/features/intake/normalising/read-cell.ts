import { keptWcbAccount } from '@good-standing/domain';
import type { CellKind, IntakeColumn } from '../intake-files.js';
import type { Cell } from '../reading/intake-source.js';
import { type CellReading, read, refuse } from './cell-reading.js';
import { cleanText } from './clean-text.js';
import { readDate } from './read-date.js';
import { readMoney, readPoints, readWholeNumber } from './read-number.js';

/** Room in characters. A key must fit its index in the database whatever the letters. */
const ROOM: Partial<Record<CellKind['is'], number>> = { identifier: 100, text: 400, note: 4000 };

const EXPECTED_ACCOUNT = 'up to nine digits';
/** The longest address that mail can be sent to. */
const LONGEST_ADDRESS = 254;

export interface ReadCell {
  /** Null for an empty cell or one that is wrong. */
  readonly value: string | null;
  readonly problem: { readonly problem: string; readonly expected: string } | null;
  readonly notes: readonly string[];
}

/** Cleans and reads one cell as its column wants it. */
export function readCell(column: IntakeColumn, cell: Cell): ReadCell {
  const { kind } = column;
  const { text, notes } = cleanText(asText(cell), kind.is === 'note' ? 'many' : 'one');
  if (text === '') {
    const problem = column.required ? { problem: 'is empty', expected: describe(kind) } : null;
    return { value: null, problem, notes: [] };
  }
  const reading = readKind(kind, text, typeof cell === 'number');
  if ('problem' in reading) return { value: null, problem: reading, notes };
  return {
    value: reading.value,
    problem: null,
    notes: reading.note === null ? notes : [...notes, reading.note],
  };
}

/** Plain digits, never an exponent. */
function asText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  const plain = String(cell);
  return plain.includes('e')
    ? cell.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })
    : plain;
}

function readKind(kind: CellKind, text: string, isNumber: boolean): CellReading {
  switch (kind.is) {
    case 'date':
      return readDate(text);
    case 'yesNo':
      return readYesNo(text);
    case 'money':
      return readMoney(text, isNumber);
    case 'points':
      return readPoints(text);
    case 'wholeNumber':
      return readWholeNumber(text, kind.from, kind.to);
    case 'choice':
      return readChoice(text, kind.choices);
    case 'account':
      return readAccount(text);
    case 'email':
      return readEmail(text);
    default: {
      const room = ROOM[kind.is] ?? 0;
      return text.length > room ? refuse('is too long', `at most ${room} characters`) : read(text);
    }
  }
}

function readYesNo(text: string): CellReading {
  const plain = text.toLowerCase();
  const value = ['yes', 'y', 'true'].includes(plain)
    ? 'yes'
    : ['no', 'n', 'false'].includes(plain)
      ? 'no'
      : null;
  if (value === null) return refuse('is neither yes nor no', 'yes or no');
  return read(value, value === text ? null : `read as ${value}`);
}

function readChoice(text: string, choices: readonly string[]): CellReading {
  if (choices.includes(text)) return read(text);
  const plain = text
    .toUpperCase()
    .replace(/[®™]/g, '')
    .trim()
    .replace(/[\s-]+/g, '_');
  const choice = choices.find((candidate) => candidate === plain);
  return choice ? read(choice, `read as ${choice}`) : refuse('is not known', `one of ${choices.join(', ')}`);
}

function readAccount(text: string): CellReading {
  const kept = keptWcbAccount(text);
  if (kept === null) return refuse('is not an account number', EXPECTED_ACCOUNT);
  if (kept === text) return read(kept);
  const bare = /^\d+$/.test(text);
  return read(kept, bare ? `taken as ${kept}: it differs by leading zeros only` : `read as ${kept}`);
}

/** Two addresses in one cell, or a word for none, would reach nobody; that costs nobody a record, so it is kept and said. */
function readEmail(text: string): CellReading {
  if (text.length > LONGEST_ADDRESS) return refuse('is too long', `at most ${LONGEST_ADDRESS} characters`);
  const fits = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/.test(text);
  return read(text, fits ? null : 'kept as written: it is not an e-mail address');
}

function describe(kind: CellKind): string {
  switch (kind.is) {
    case 'date':
      return 'a date like 2024-09-08';
    case 'yesNo':
      return 'yes or no';
    case 'money':
      return 'dollars with two decimals like 4000.00';
    case 'points':
      return 'points like 32 or 32.5';
    case 'wholeNumber':
      return 'a whole number';
    case 'choice':
      return `one of ${kind.choices.join(', ')}`;
    case 'account':
      return EXPECTED_ACCOUNT;
    default:
      return 'a value';
  }
}
