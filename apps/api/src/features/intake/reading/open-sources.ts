import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { INTAKE_FILE_NAMES, type IntakeFileName } from '../intake-files.js';
import { IntakeFileError } from '../intake-report.js';
import { csvSource } from './csv-source.js';
import type { IntakeSource, IntakeSources } from './intake-source.js';
import { openWorkbook } from './workbook-source.js';

/**
 * What stands at the path: a folder of CSV files, a folder with one XLSX workbook, or the workbook itself.
 * @throws IntakeFileError when there is nothing of the format
 */
export async function openSources(path: string): Promise<IntakeSources> {
  const found = await stat(path).catch(() => null);
  if (found === null) {
    throw new IntakeFileError(
      path,
      null,
      'there is no such folder or file',
      'a folder of CSV files or an XLSX workbook',
    );
  }
  if (found.isDirectory()) return openFolder(path);
  if (/\.xlsx$/i.test(path)) return openWorkbook(path);
  throw new IntakeFileError(
    basename(path),
    null,
    'is neither a folder nor an XLSX workbook',
    'the folder that holds the CSV files, or an XLSX workbook',
  );
}

async function openFolder(folder: string): Promise<IntakeSources> {
  const entries = (await readdir(folder, { withFileTypes: true })).map((entry) => entry.name).sort();
  const sources: IntakeSource[] = [];
  const others: string[] = [];
  for (const entry of entries) {
    const name = fileName(entry);
    const details = name === null ? null : await stat(join(folder, entry));
    if (name === null || details === null || !details.isFile()) {
      others.push(entry);
      continue;
    }
    if (sources.some((source) => source.name === name)) {
      throw new IntakeFileError(entry, null, `there are two files for ${name}`, 'one file of each name');
    }
    sources.push(csvSource(name, entry, join(folder, entry), details.size));
  }
  if (sources.length > 0) return { sources, unknownFiles: others };
  const workbooks = others.filter((entry) => /\.xlsx$/i.test(entry) && !entry.startsWith('~$'));
  const [workbook] = workbooks;
  if (workbook === undefined || workbooks.length > 1) {
    throw new IntakeFileError(
      basename(folder),
      null,
      workbook === undefined ? 'holds no file of the format' : 'holds several workbooks',
      `one XLSX workbook, or CSV files named ${INTAKE_FILE_NAMES.map((name) => `${name}.csv`).join(', ')}`,
    );
  }
  const opened = await openWorkbook(join(folder, workbook));
  const rest = others.filter((entry) => entry !== workbook);
  return { sources: opened.sources, unknownFiles: [...opened.unknownFiles, ...rest] };
}

function fileName(entry: string): IntakeFileName | null {
  const match = /^(.*)\.csv$/i.exec(entry);
  const plain = match?.[1]?.trim().toLowerCase();
  return INTAKE_FILE_NAMES.find((name) => name === plain) ?? null;
}
