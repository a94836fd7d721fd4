import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id } from '../../acts/read-input.js';
import { INTAKE_FILE_NAMES, type IntakeFileName, intakeFile } from '../intake/index.js';
import { rememberColumns, rememberedColumns } from './column-memory.js';
import { takeOutFiles } from './dropped-files.js';
import { guessColumns } from './guess-columns.js';
import { ImportCorrection } from './import-correction.entity.js';
import { ImportFile } from './import-file.entity.js';
import { lockImport, reopen } from './open-import.js';

/** Says which file of the format a table is, and what its columns are; remembered for the next of its kind. */
export function matchFile(context: ActContext, input: unknown): Promise<Outcome<{ importId: string }>> {
  return performAct(context, {
    name: 'matchImportFile',
    input,
    schema: z.object({
      fileId: id,
      intakeFile: z.enum(INTAKE_FILE_NAMES, 'NOT_ACCEPTABLE').nullish(),
      columns: z.array(z.string()).nullish(),
    }),
    perform: async (manager, { fileId, intakeFile: name = null, columns = null }) => {
      const file = await findFile(manager, fileId);
      await lockImport(manager, file.importId);
      const chosen = await chooseColumns(manager, file, name, columns);
      if (name !== null && columns !== null) await rememberColumns(manager, name, file.header, chosen);
      if (name !== file.intakeFile && file.intakeFile !== null)
        await manager.delete(ImportCorrection, { importId: file.importId, file: file.intakeFile });
      await manager.update(ImportFile, { id: fileId }, { intakeFile: name, columns: chosen });
      await reopen(manager, file.importId);
      return { importId: file.importId };
    },
  });
}

/** Takes a file out of an import that was not applied. */
export function removeFile(context: ActContext, input: unknown): Promise<Outcome<{ importId: string }>> {
  return performAct(context, {
    name: 'removeImportFile',
    input,
    schema: z.object({ fileId: id }),
    perform: async (manager, { fileId }) => {
      const { importId, intakeFile: name } = await findFile(manager, fileId);
      await lockImport(manager, importId);
      await takeOutFiles(manager, importId, { fileId });
      if (name !== null) await manager.delete(ImportCorrection, { importId, file: name });
      await reopen(manager, importId);
      return { importId };
    },
  });
}

async function findFile(manager: EntityManager, fileId: string): Promise<ImportFile> {
  const file = await manager.findOneBy(ImportFile, { id: fileId });
  return file ?? refuse('NOT_FOUND', ['fileId'], 'There is no such file.', 'Ce fichier n’existe pas.');
}

async function chooseColumns(
  manager: EntityManager,
  { header }: ImportFile,
  name: IntakeFileName | null,
  columns: readonly string[] | null,
): Promise<string[]> {
  if (name === null) return header.map(() => '');
  const file = intakeFile(name);
  if (columns === null) return guessColumns(file, header, await rememberedColumns(manager, name));
  const known = columns.every((column) => column === '' || file.columns.some((each) => each.name === column));
  if (columns.length !== header.length || !known) {
    refuse(
      'INVALID',
      ['columns'],
      'Expected one column of the format, or none, for each header.',
      'Une colonne du format, ou aucune, est attendue pour chaque en-tête.',
    );
  }
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at);
  if (twice !== undefined) {
    refuse(
      'INVALID',
      ['columns'],
      `Two headers were taken for ${twice}: choose one of them.`,
      `Deux en-têtes ont été associés à ${twice} : choisissez-en un.`,
    );
  }
  return [...columns];
}
