import { z } from 'zod';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { Refusal } from '../../acts/problem.js';
import { id, text } from '../../acts/read-input.js';
import {
  IntakeFileError,
  IntakeFindings,
  intakeFile,
  storable,
  type UploadedTable,
  uploadedTables,
} from '../intake/index.js';
import type { FileStore } from '../scoring/index.js';
import { rememberedColumns } from './column-memory.js';
import { takeOutFiles } from './dropped-files.js';
import { guessColumns, guessFile } from './guess-columns.js';
import { ImportFile } from './import-file.entity.js';
import { intakeFrench } from './intake-french.js';
import { lockImport, reopen } from './open-import.js';

/** Rows looked through for an example of each column. */
const SAMPLED = 20;
const LONGEST_SAMPLE = 80;
const MOST_COLUMNS = 500;

/**
 * Takes one file of an import in: keeps it under a random name, reads the header of each of its tables and guesses what
 * they are. A file of the same name takes the place of the earlier one.
 */
export function receiveFile(
  context: ActContext,
  store: FileStore,
  input: { importId: string; fileName: string },
  content: Buffer,
): Promise<Outcome<{ importId: string }>> {
  let kept: string | null = null;
  const received = performAct(context, {
    name: 'receiveImportFile',
    input,
    schema: z.object({ importId: id, fileName: text }),
    perform: async (manager, { importId, fileName }) => {
      await lockImport(manager, importId);
      const tables = await readTables(content, fileName);
      kept = await store.keep(content);
      await takeOutFiles(manager, importId, { fileName });
      const before = await manager.countBy(ImportFile, { importId });
      for (const [at, { table, header, samples }] of tables.entries()) {
        const name = guessFile(table.sheet ?? fileName, header);
        const columns =
          name === null
            ? header.map(() => '')
            : guessColumns(intakeFile(name), header, await rememberedColumns(manager, name));
        await manager.insert(ImportFile, {
          importId,
          position: before + at,
          label: table.source.label,
          storedName: kept,
          sheet: table.sheet,
          bytes: table.source.bytes,
          header,
          samples,
          intakeFile: name,
          columns,
        });
      }
      await reopen(manager, importId);
      return { importId };
    },
  });
  // What was refused, or failed, after it had been written is nobody's.
  const discard = async (): Promise<void> => {
    if (kept !== null) await store.discard(kept);
  };
  return received.then(
    async (outcome) => {
      if (outcome.result === null) await discard();
      return outcome;
    },
    async (error) => {
      await discard();
      throw error;
    },
  );
}

interface ReadTable {
  table: UploadedTable;
  header: string[];
  samples: string[];
}

async function readTables(content: Buffer, fileName: string): Promise<ReadTable[]> {
  try {
    const tables: ReadTable[] = [];
    for (const table of await uploadedTables(content, fileName)) {
      const read = await readHeader(table);
      if (read !== null) tables.push(read);
    }
    if (tables.length === 0)
      throw new IntakeFileError(
        fileName,
        1,
        'the header row is empty',
        'a first row with the names of the columns',
      );
    return tables;
  } catch (error) {
    if (!(error instanceof IntakeFileError)) throw error;
    const { file, problem, expected } = error;
    throw new Refusal([
      {
        code: 'INVALID',
        path: [],
        wording: {
          en: `${file}: ${problem}. Expected: ${expected}. The file was not kept.`,
          fr: `${file} : ${intakeFrench(problem)}. Attendu : ${intakeFrench(expected)}. Le fichier n’a pas été conservé.`,
        },
        reason: null,
      },
    ]);
  }
}

/** Null for a table without a header: an empty sheet of a workbook. */
async function readHeader(table: UploadedTable): Promise<ReadTable | null> {
  let header: string[] | null = null;
  let samples: string[] = [];
  let seen = 0;
  for await (const { cells } of table.source.rows(new IntakeFindings(), () => undefined)) {
    const texts = cells.map((cell) => storable(String(cell).trim()).slice(0, LONGEST_SAMPLE));
    if (header === null) {
      if (texts.every((cell) => cell === '') || texts.length > MOST_COLUMNS) return null;
      header = texts;
      samples = texts.map(() => '');
      continue;
    }
    samples = samples.map((sample, at) => sample || (texts[at] ?? ''));
    seen += 1;
    if (seen >= SAMPLED) break;
  }
  return header === null ? null : { table, header, samples: samples.map(storable) };
}
