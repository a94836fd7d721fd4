import type {
  EntityManager,
  EntityTarget,
  FindOptionsWhere,
  ObjectLiteral,
  QueryDeepPartialEntity,
} from 'typeorm';
import { refuse } from './problem.js';

/** A record that people edit: whoever saves must have seen its latest version. */
export interface Versioned extends ObjectLiteral {
  id: string;
  version: number;
}

/**
 * The record that somebody is about to change.
 * @throws Refusal NOT_FOUND, or STALE when it has been changed since they saw it
 */
export async function findRecord<Row extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  id: string,
  version: number,
  path: readonly string[] = ['id'],
): Promise<Row> {
  const record = await manager.findOneBy(entity, { id } as FindOptionsWhere<Row>);
  if (record === null)
    return refuse('NOT_FOUND', path, 'There is no such record.', 'Ce dossier n’existe pas.');
  return record.version === version ? record : refuseStale();
}

/** Saves changes over the version that was read, and gives the record as it is now. @throws Refusal STALE */
export async function updateRecord<Row extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  before: Row,
  changes: Partial<Row>,
): Promise<Row> {
  const { affected } = await manager.update(
    entity,
    { id: before.id, version: before.version } as FindOptionsWhere<Row>,
    { ...changes, version: before.version + 1 } as QueryDeepPartialEntity<Row>,
  );
  return affected === 1 ? { ...before, ...changes, version: before.version + 1 } : refuseStale();
}

/** Removes the version that was read. @throws Refusal STALE */
export async function deleteRecord<Row extends Versioned>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  before: Row,
): Promise<void> {
  const { affected } = await manager.delete(entity, {
    id: before.id,
    version: before.version,
  } as FindOptionsWhere<Row>);
  if (affected !== 1) refuseStale();
}

/** Adds a record; what the database fills in (id, version) is filled in. */
export async function insertRecord<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  values: Partial<Row>,
): Promise<Row> {
  const [record] = await insertRecords(manager, entity, [values]);
  return record as Row;
}

/** Adds records in one statement; what the database fills in is filled in, in their order. */
export async function insertRecords<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  values: readonly Partial<Row>[],
): Promise<Row[]> {
  const records = values.map((one) => ({ ...one }) as Row);
  await manager.insert(entity, records as QueryDeepPartialEntity<Row>[]);
  return records;
}

function refuseStale(): never {
  return refuse(
    'STALE',
    ['version'],
    'Somebody else has changed this record since you opened it. Their values were kept and yours were not stored: look at the record again.',
    'Quelqu’un d’autre a modifié ce dossier depuis que vous l’avez ouvert. Ses valeurs ont été conservées et les vôtres n’ont pas été enregistrées : consultez de nouveau le dossier.',
  );
}
