import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { hasPermission } from '../../graphql/permission.js';
import { Import } from './import.entity.js';
import { ImportFile } from './import-file.entity.js';
import { type ImportState, type Job, UNDER_WAY } from './import-states.js';
import { missingColumns } from './missing-columns.js';
import { lockImport } from './open-import.js';

const MAY_START: Record<Job, readonly ImportState[]> = {
  CHECKING: ['OPEN', 'CHECKED'],
  APPLYING: ['CHECKED'],
  UNDOING: ['APPLIED'],
};

/** Asks the server for a check, the applying or the undoing of an import. The answer comes at once; the work follows. */
export function askImport(
  context: ActContext,
  input: unknown,
  job: Job,
): Promise<Outcome<{ importId: string }>> {
  return performAct(context, {
    name: { CHECKING: 'checkImport', APPLYING: 'applyImport', UNDOING: 'undoImport' }[job],
    input,
    schema: z.object({ importId: id }),
    perform: async (manager, { importId }) => {
      await lockImport(manager, importId, MAY_START[job]);
      if (job === 'CHECKING') await requireReadable(manager, importId);
      if (job === 'UNDOING') await requireMayUndo(manager, context, importId);
      await askFor(manager, context, importId, job);
      return { importId };
    },
  });
}

/** Asks for the end of what is under way. What was not finished leaves the records as they were. */
export function cancelImport(context: ActContext, input: unknown): Promise<Outcome<{ importId: string }>> {
  return performAct(context, {
    name: 'cancelImport',
    input,
    schema: z.object({ importId: id }),
    perform: async (manager, { importId }) => {
      await lockImport(manager, importId, Object.keys(UNDER_WAY) as Job[]);
      await manager.update(Import, { id: importId }, { cancelAsked: true });
      return { importId };
    },
  });
}

export async function askFor(
  manager: EntityManager,
  { actor }: ActContext,
  importId: string,
  job: Job,
): Promise<void> {
  await manager.update(
    Import,
    { id: importId },
    {
      state: job,
      askedBy: actor.id,
      askedByName: actor.name,
      askedAt: () => 'clock_timestamp()',
      problem: null,
      step: null,
      done: '0',
      total: '0',
      cancelAsked: false,
      workerId: null,
      aliveAt: null,
    },
  );
}

/** Taking back a revocation that an import brought, or bringing back one that it lifted, is the program manager's too. */
async function requireMayUndo(
  manager: EntityManager,
  { viewer }: ActContext,
  importId: string,
): Promise<void> {
  if (hasPermission(viewer, 'conditions.revoke')) return;
  const [{ revoked } = { revoked: false }] = await selectRows<{ revoked: boolean }>(
    manager,
    `SELECT EXISTS (SELECT FROM import_changes WHERE import_id = $1 AND table_name = 'conditions'
       AND 'REVOKED' IN (before ->> 'kind', after ->> 'kind')) AS revoked`,
    [importId],
  );
  if (revoked) {
    refuse(
      'INVALID',
      [],
      'This import recorded or changed a revocation: only the program manager can undo it.',
      'Cette importation a consigné ou modifié une révocation : seul le gestionnaire du programme peut l’annuler.',
    );
  }
}

async function requireReadable(manager: EntityManager, importId: string): Promise<void> {
  const files = await manager.findBy(ImportFile, { importId });
  const read = files.filter((file) => file.intakeFile !== null);
  if (read.length === 0) {
    refuse(
      'INVALID',
      [],
      'There is no file to read: upload one and say what it holds.',
      'Il n’y a aucun fichier à lire : téléversez-en un et dites ce qu’il contient.',
    );
  }
  for (const { label, intakeFile: name, columns } of read) {
    const other = read.find((file) => file.intakeFile === name && file.label !== label);
    if (other !== undefined) {
      refuse(
        'INVALID',
        [],
        `${label} and ${other.label} are both taken for ${name}: leave one of them out, or say what it is.`,
        `${label} et ${other.label} sont tous deux associés à ${name} : écartez-en un ou dites ce qu’il est.`,
      );
    }
    const missing = missingColumns(name, columns).join(', ');
    if (missing !== '') {
      refuse(
        'INVALID',
        [],
        `${label}: no column was chosen for ${missing}, which every row of ${name} needs.`,
        `${label} : aucune colonne n’a été choisie pour ${missing}, dont chaque ligne de ${name} a besoin.`,
      );
    }
  }
}
