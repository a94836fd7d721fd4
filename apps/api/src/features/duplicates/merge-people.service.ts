import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { employersOfPeople, lockEmployers, lockPeople } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { problem, Refusal, refuse } from '../../acts/problem.js';
import { id, note, version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { Person } from '../training/person.entity.js';
import { type JoinedEmployment, joinEmployments } from './join-employments.js';
import type { Moved, TakenOver } from './moved.js';
import { PersonMerge } from './person-merge.entity.js';
import { personReferences, rowsNaming } from './person-references.js';

/** Tables in which two rows may say the same once their people are one, and the columns that make them the same. */
const SAME_WHERE = [
  { table: 'training_completions', columns: ['course_code', 'completed_on'], fill: ['certificate_no'] },
  { table: 'auditor_registrations', columns: ['kind', 'registered_on'], fill: ['registration_no'] },
  { table: 'session_attendees', columns: ['session_id'], fill: ['attended'] },
] as const;

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
      const moved: Moved = { kept: [], moved: [], dropped: [], takenOver: [] };
      for (const reference of references)
        moved.kept.push({ ...reference, ids: await rowsNaming(manager, reference, keepId) });
      await joinWork(manager, keepId, mergeId, moved);
      for (const same of SAME_WHERE) await leaveOutTwins(manager, same, keepId, mergeId, moved);
      await dropToldApart(manager, mergeId, moved);
      for (const { table, column } of references) {
        const ids = await rowsNaming(manager, { table, column }, mergeId);
        if (ids.length === 0) continue;
        await manager.query(`UPDATE ${table} SET ${column} = $1 WHERE ${column} = $2`, [keepId, mergeId]);
        moved.moved.push({ table, column, ids });
      }
      await manager.delete(Person, { id: mergeId });
      if (kept.email === null && merged.email !== null) {
        const after = await updateRecord(manager, Person, kept, { email: merged.email });
        moved.takenOver.push({
          table: 'people',
          id: keepId,
          before: { email: null },
          after: { email: merged.email },
          version: after.version,
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

interface EmploymentRow extends JoinedEmployment {
  personId: string;
  legalName: string;
  version: number;
}

async function joinWork(
  manager: EntityManager,
  keepId: string,
  mergeId: string,
  moved: Moved,
): Promise<void> {
  const rows = await selectRows<EmploymentRow>(
    manager,
    `SELECT m.id, m.person_id AS "personId", m.employer_id AS "employerId", m.full_time AS "fullTime",
            m.from_on AS "from", m.to_on AS "to", m.version, e.legal_name AS "legalName"
       FROM employments m JOIN employers e ON e.id = m.employer_id
      WHERE m.person_id = ANY($1::uuid[]) ORDER BY m.id FOR UPDATE OF m`,
    [[keepId, mergeId]],
  );
  const of = (personId: string) => rows.filter((row) => row.personId === personId);
  const { extended, dropped, unclear } = joinEmployments(of(keepId), of(mergeId));
  if (unclear.length > 0) {
    throw new Refusal(
      unclear.map((employerId) => {
        const name = rows.find((row) => row.employerId === employerId)?.legalName ?? '';
        return problem(
          'INVALID',
          ['mergeId'],
          `Both work for ${name} at the same time, one full-time, the other part-time. Correct one of the employments first; nothing was changed.`,
          `Les deux travaillent pour ${name} en même temps, l’un à temps plein, l’autre à temps partiel. Corrigez d’abord l’un des emplois ; rien n’a été modifié.`,
        );
      }),
    );
  }
  await dropRows(manager, 'employments', dropped, moved);
  for (const { id: employmentId, from, to } of extended) {
    const before = rows.find((row) => row.id === employmentId);
    if (!before) continue;
    moved.takenOver.push(
      await takeOver(manager, 'employments', employmentId, before.version, {
        before: { from_on: before.from, to_on: before.to },
        after: { from_on: from, to_on: to },
      }),
    );
  }
}

/** Leaves out what the kept person has already; a number that only the left-out row bears is taken over. */
async function leaveOutTwins(
  manager: EntityManager,
  { table, columns, fill }: (typeof SAME_WHERE)[number],
  keepId: string,
  mergeId: string,
  moved: Moved,
): Promise<void> {
  const same = columns.map((column) => `k.${column} = m.${column}`).join(' AND ');
  const [column] = fill;
  const versioned = table !== 'session_attendees';
  const twins = await selectRows<{
    keptId: string;
    mergedId: string;
    kept: unknown;
    merged: unknown;
    version: number;
  }>(
    manager,
    `SELECT k.id AS "keptId", m.id AS "mergedId", k.${column} AS kept, m.${column} AS merged,
            ${versioned ? 'k.version' : '1'} AS version
       FROM ${table} m JOIN ${table} k ON ${same} AND k.person_id = $1 WHERE m.person_id = $2 ORDER BY m.id`,
    [keepId, mergeId],
  );
  await dropRows(
    manager,
    table,
    twins.map(({ mergedId }) => mergedId),
    moved,
  );
  for (const twin of twins) {
    if (!versioned || twin.kept !== null || twin.merged === null) continue;
    moved.takenOver.push(
      await takeOver(manager, table, twin.keptId, twin.version, {
        before: { [column]: null },
        after: { [column]: twin.merged },
      }),
    );
  }
}

async function dropRows(
  manager: EntityManager,
  table: string,
  ids: readonly string[],
  moved: Moved,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await selectRows<{ row: Record<string, unknown> }>(
    manager,
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE id = ANY($1::uuid[]) ORDER BY id`,
    [ids],
  );
  moved.dropped.push(...rows.map(({ row }) => ({ table, row })));
  await manager.query(`DELETE FROM ${table} WHERE id = ANY($1::uuid[])`, [ids]);
}

async function dropToldApart(manager: EntityManager, mergeId: string, moved: Moved): Promise<void> {
  const rows = await selectRows<{ row: Record<string, unknown> }>(
    manager,
    'SELECT to_jsonb(t) AS row FROM people_told_apart t WHERE first_id = $1 OR second_id = $1',
    [mergeId],
  );
  moved.dropped.push(...rows.map(({ row }) => ({ table: 'people_told_apart', row })));
}

async function takeOver(
  manager: EntityManager,
  table: string,
  rowId: string,
  seen: number,
  { before, after }: Pick<TakenOver, 'before' | 'after'>,
): Promise<TakenOver> {
  const columns = Object.keys(after);
  const set = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
  await manager.query(`UPDATE ${table} SET ${set}, version = version + 1 WHERE id = $1`, [
    rowId,
    ...Object.values(after),
  ]);
  return { table, id: rowId, before, after, version: seen + 1 };
}

/** Says that two people are two, so that they are not proposed as one again. */
export function tellPeopleApart(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ personId: string; mergeId: null }>> {
  return performAct(context, {
    name: 'tellPeopleApart',
    input,
    schema: z.object({ personId: id, otherId: id }),
    perform: async (manager, { personId, otherId }) => {
      const found = await lockPeople(manager, [personId, otherId]);
      if (found.length < 2)
        refuse('NOT_FOUND', ['otherId'], 'There is no such person.', 'Cette personne n’existe pas.');
      await manager.query(
        `INSERT INTO people_told_apart (first_id, second_id)
         VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid)) ON CONFLICT DO NOTHING`,
        [personId, otherId],
      );
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: null,
            event: 'person.distinguished',
            subjectKind: 'person',
            subjectId: personId,
            before: null,
            after: { personId, otherId },
          },
        ],
      );
      return { personId, mergeId: null };
    },
  });
}
