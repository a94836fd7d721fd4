import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { employersOfPeople, lockEmployers, lockPeople } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { id, note, version } from '../../acts/read-input.js';
import { Person } from '../training/person.entity.js';
import { dropToldApart, joinWork, keepJoined, leaveOutTwins } from './join-records.js';
import type { Moved } from './moved.js';
import { PersonMerge } from './person-merge.entity.js';
import { personReferences, rowsNaming } from './person-references.js';

/**
 * Makes two files of one person one: everything that names the merged person names the kept one from now on. What was
 * moved, joined or left out is kept in full, so that the two can be parted again.
 */
export function mergePeople(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ personId: string; mergeId: string }>> {
  return performAct(context, {
    name: 'mergePeople',
    input,
    schema: z
      .object({ keepId: id, keepVersion: version, mergeId: id, mergeVersion: version, reason: note })
      .refine(({ keepId, mergeId }) => keepId !== mergeId, { path: ['mergeId'], message: 'NOT_ACCEPTABLE' }),
    perform: async (manager, { keepId, keepVersion, mergeId, mergeVersion, reason }) => {
      await lockPeople(manager, [keepId, mergeId]);
      const kept = await findRecord(manager, Person, keepId, keepVersion, ['keepId']);
      const merged = await findRecord(manager, Person, mergeId, mergeVersion, ['mergeId']);
      const employerIds = await lockEmployers(manager, await employersOfPeople(manager, [keepId, mergeId]));
      const references = await personReferences(manager);
      const moved: Moved = { kept: [], moved: [], dropped: [], takenOver: [], joined: [] };
      for (const reference of references)
        moved.kept.push({ ...reference, ids: await rowsNaming(manager, reference, keepId) });
      const speaking = [
        ...(await joinWork(manager, keepId, mergeId, moved)),
        ...(await leaveOutTwins(manager, keepId, mergeId, moved)),
      ];
      await dropToldApart(manager, mergeId, moved);
      for (const { table, column } of references) {
        const ids = await rowsNaming(manager, { table, column }, mergeId);
        if (ids.length === 0) continue;
        await manager.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`, [keepId, mergeId]);
        moved.moved.push({ table, column, ids });
      }
      await keepJoined(manager, speaking, moved);
      await manager.delete(Person, { id: mergeId });
      if (kept.email === null && merged.email !== null) {
        await updateRecord(manager, Person, kept, { email: merged.email });
        moved.takenOver.push({
          table: 'people',
          id: keepId,
          before: { email: null },
          after: { email: merged.email },
        });
      }
      const merge = await insertRecord(manager, PersonMerge, {
        keptId: keepId,
        mergedId: mergeId,
        merged,
        moved,
        mergedOn: context.today,
        undoneOn: null,
      });
      await finishAct(manager, context, employerIds, [
        {
          employerId: employerIds.length === 1 ? (employerIds[0] ?? null) : null,
          event: 'person.merged',
          subjectKind: 'personMerge',
          subjectId: merge.id,
          before: merged,
          after: { fullName: kept.fullName, ref: kept.ref, keptId: keepId, mergedId: mergeId, moved },
          reason,
        },
      ]);
      return { personId: keepId, mergeId: merge.id };
    },
  });
}
