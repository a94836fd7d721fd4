import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { employersOfPeople, lockEmployers, lockPeople } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { Refusal, refuse } from '../../acts/problem.js';
import { id, note, version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { Person } from '../training/person.entity.js';
import { laterThanMerge } from './later-than-merge.js';
import { type Moved, nextVersion } from './moved.js';
import { PersonMerge } from './person-merge.entity.js';

/** Parts two people that were merged, as if they never had been; refused with everything that came to rest on it since. */
export function undoMerge(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ personId: string; mergeId: string }>> {
  return performAct(context, {
    name: 'undoMerge',
    input,
    schema: z.object({ id, version, reason: note }),
    perform: async (manager, { id: mergeId, version: seen, reason }) => {
      const merge = await findRecord(manager, PersonMerge, mergeId, seen);
      const { keptId, mergedId, moved, merged } = merge;
      if (merge.undoneOn !== null) {
        refuse(
          'INVALID',
          ['id'],
          `This merge was undone on ${merge.undoneOn}.`,
          `Cette fusion a été défaite le ${merge.undoneOn}.`,
        );
      }
      await lockPeople(manager, [keptId]);
      const before = await lockEmployers(manager, await employersOfPeople(manager, [keptId]));
      const obstacles = await laterThanMerge(manager, merge, before);
      if (obstacles.length > 0) throw new Refusal(obstacles);
      await manager.insert(Person, { ...merged, version: merged.version + 1 });
      await giveBack(manager, moved, keptId, mergedId);
      const after = await updateRecord(manager, PersonMerge, merge, { undoneOn: context.today });
      await finishAct(manager, context, before, [
        {
          employerId: before.length === 1 ? (before[0] ?? null) : null,
          event: 'person.parted',
          subjectKind: 'personMerge',
          subjectId: mergeId,
          before: merge,
          after: { fullName: merged.fullName, ref: merged.ref, keptId, mergedId, undoneOn: after.undoneOn },
          reason,
        },
      ]);
      return { personId: keptId, mergeId };
    },
  });
}

async function giveBack(
  manager: EntityManager,
  { moved, dropped, takenOver }: Moved,
  keptId: string,
  mergedId: string,
): Promise<void> {
  for (const { table, id: rowId, before, after } of takenOver) {
    const columns = Object.keys(before);
    const set = columns.map((column, index) => `${column} = $${index + 2}`);
    // An address that was corrected since stays as it is.
    const unchanged = columns.map(
      (column, index) => `${column} IS NOT DISTINCT FROM $${index + 2 + columns.length}`,
    );
    await manager.query(
      `UPDATE ${table} SET ${set.join(', ')}${nextVersion(table)} WHERE id = $1 AND ${unchanged.join(' AND ')}`,
      [rowId, ...Object.values(before), ...columns.map((column) => after[column])],
    );
  }
  for (const { table, column, ids } of moved) {
    await manager.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2 AND id::text = ANY($3)`, [
      mergedId,
      keptId,
      ids,
    ]);
  }
  for (const { table, row } of dropped) {
    if (table === 'people_told_apart' && !(await bothThere(manager, row))) continue;
    await manager.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(null::${table}, $1::jsonb)`,
      [JSON.stringify(row)],
    );
  }
}

/** Whoever was told apart from the merged person may have been merged since. */
async function bothThere(manager: EntityManager, row: Record<string, unknown>): Promise<boolean> {
  const found = await selectRows(manager, 'SELECT 1 FROM people WHERE id = ANY($1::uuid[])', [
    [row.first_id, row.second_id],
  ]);
  return found.length === 2;
}
