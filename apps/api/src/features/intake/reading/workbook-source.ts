import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { INTAKE_FILE_NAMES, type IntakeFileName } from '../intake-files.js';
import { IntakeFileError } from '../intake-report.js';
import { checkedWorkbook } from './checked-workbook.js';
import type { Cell, IntakeSource, IntakeSources, SourceRow } from './intake-source.js';

/** A spreadsheet keeps fifteen digits; what stands beyond them is the noise of binary fractions. */
const SPREADSHEET_DIGITS = 15;

/** The sheets of one XLSX workbook, a sheet per file of the format. */
export async function openWorkbook(path: string): Promise<IntakeSources> {
  const label = basename(path);
  const bytes = await readFile(path);
  const sheets = await readSheets(bytes, label);
  const sources: IntakeSource[] = [];
  const unknownFiles: string[] = [];
  for (const { sheet, data } of sheets) {
    const name = sheetName(sheet);
    if (name === null) {
      unknownFiles.push(`${label}: ${sheet}`);
      continue;
    }
    if (sources.some((source) => source.name === name)) {
      throw new IntakeFileError(label, null, `there are two sheets for ${name}`, 'one sheet per file');
    }
    const share = data.length === 0 ? 0 : Math.round(bytes.length / sheets.length);
    sources.push({
      name,
      label: `${label}: ${sheet}`,
      bytes: share,
      rows: (_findings, onBytes) => sheetRows(data, share, onBytes),
    });
  }
  if (sources.length === 0) {
    throw new IntakeFileError(
      label,
      null,
      'has no sheet of the format',
      `sheets named ${INTAKE_FILE_NAMES.join(', ')}`,
    );
  }
  return { sources, unknownFiles };
}

export async function readSheets(bytes: Buffer, label: string) {
  try {
    return await readWorkbook<Cell>(await checkedWorkbook(bytes, label), {
      trim: false,
      parseNumber: readNumber,
    });
  } catch (error) {
    if (error instanceof IntakeFileError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new IntakeFileError(
      label,
      null,
      `cannot be read as a workbook (${detail})`,
      'an XLSX workbook or a folder of CSV files',
    );
  }
}

function sheetName(sheet: string): IntakeFileName | null {
  const plain = sheet
    .trim()
    .toLowerCase()
    .replace(/\.csv$/, '')
    .replace(/[\s-]+/g, '_');
  return INTAKE_FILE_NAMES.find((name) => name === plain) ?? null;
}

function readNumber(text: string): Cell {
  const number = Number(text);
  return Number.isFinite(number) ? Number(number.toPrecision(SPREADSHEET_DIGITS)) : text;
}

export async function* sheetRows(
  data: readonly (readonly unknown[])[],
  bytes: number,
  onBytes: (count: number) => void,
): AsyncGenerator<SourceRow> {
  for (const [index, row] of data.entries()) yield { line: index + 1, cells: row.map(asCell) };
  onBytes(bytes);
}

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** A date cell has no time zone: the library gives it as that day in UTC. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}
