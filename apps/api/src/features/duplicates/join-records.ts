import type { EntityManager } from 'typeorm';
import { problem, Refusal } from '../../acts/problem.js';
import { selectRows } from '../../database/row-source.js';
import { type JoinedEmployment, joinEmployments } from './join-employments.js';
import { joinedRow, type Moved, nextVersion, type RowName, type TakenOver } from './moved.js';

/**
 * Tables in which two rows may say the same once their people are one, the columns that make them the same, and the
 * one that they may fill differently, with what the two say together.
 */
const SAME_WHERE = [
  {
    table: 'training_completions',
    columns: ['course_code', 'completed_on'],
    fill: 'certificate_no',
    joined: 'coalesce(k.certificate_no, m.certificate_no)',
  },
  {
    table: 'auditor_registrations',
    columns: ['kind', 'registered_on'],
    fill: 'registration_no',
    joined: 'coalesce(k.registration_no, m.registration_no)',
  },
  {
    table: 'session_attendees',
    columns: ['session_id'],
    fill: 'attended',
    joined: 'k.attended OR m.attended',
  },
] as const;

interface EmploymentRow extends JoinedEmployment {
  personId: string;
  legalName: string;
}

/**
 * Makes the employments of both those of one person.
 * @returns the employments that stand for those left out as well
 */
export async function joinWork(
  manager: EntityManager,
  keepId: string,
  mergeId: string,
  moved: Moved,
): Promise<RowName[]> {
  const rows = await selectRows<EmploymentRow>(
    manager,
    `SELECT m.id, m.person_id AS "personId", m.employer_id AS "employerId", m.full_time AS "fullTime",
            m.from_on AS "from", m.to_on AS "to", e.legal_name AS "legalName"
       FROM employments m JOIN employers e ON e.id = m.employer_id
      WHERE m.person_id = ANY($1::uuid[]) ORDER BY m.id FOR UPDATE OF m`,
    [[keepId, mergeId]],
  );
  const of = (personId: string) => rows.filter((row) => row.personId === personId);
  const { extended, dropped, remaining, unclear } = joinEmployments(of(keepId), of(mergeId));
  if (unclear.length > 0) {
    throw new Refusal(
      unclear.map((employerId) => {
        const name = rows.find((row) => row.employerId === employerId)?.legalName ?? '';
        return problem(
          'INVALID',
          ['mergeId'],
          `Both work for ${name} at the same time, one full-time, the other part-time. Correct one of the employments first; nothing was changed.`,
          `Les deux travaillent pour ${name} en même temps, l’un à temps plein, l’autre à temps partiel. Corrigez d’abord l’un des emplois; rien n’a été modifié.`,
        );
      }),
    );
  }
  await dropRows(manager, 'employments', dropped, moved);
  for (const { id: employmentId, from, to } of extended) {
    const before = rows.find((row) => row.id === employmentId);
    if (!before) continue;
    moved.takenOver.push(
      await takeOver(manager, 'employments', employmentId, {
        before: { from_on: before.from, to_on: before.to },
        after: { from_on: from, to_on: to },
      }),
    );
  }
  return remaining.map((rowId) => ({ table: 'employments', id: rowId }));
}

/**
 * Leaves out what the kept person has already; what only the left-out row says is taken over.
 * @returns the rows of the kept person that stand for those left out as well
 */
export async function leaveOutTwins(
  manager: EntityManager,
  keepId: string,
  mergeId: string,
  moved: Moved,
): Promise<RowName[]> {
  const remaining: RowName[] = [];
  for (const { table, columns, fill, joined } of SAME_WHERE) {
    const same = columns.map((column) => `k.${column} = m.${column}`).join(' AND ');
    const twins = await selectRows<{ keptId: string; mergedId: string; kept: unknown; joined: unknown }>(
      manager,
      `SELECT k.id AS "keptId", m.id AS "mergedId", k.${fill} AS kept, ${joined} AS joined
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
      remaining.push({ table, id: twin.keptId });
      if (twin.kept === twin.joined) continue;
      moved.takenOver.push(
        await takeOver(manager, table, twin.keptId, {
          before: { [fill]: twin.kept },
          after: { [fill]: twin.joined },
        }),
      );
    }
  }
  return remaining;
}

/** Keeps how the rows stand that now speak for others too: changed or struck since, the others cannot come back. */
export async function keepJoined(
  manager: EntityManager,
  rows: readonly RowName[],
  moved: Moved,
): Promise<void> {
  for (const { table, id } of rows) {
    const row = await joinedRow(manager, table, id);
    if (row !== null) moved.joined.push({ table, id, row });
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

export async function dropToldApart(manager: EntityManager, mergeId: string, moved: Moved): Promise<void> {
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
  { before, after }: Pick<TakenOver, 'before' | 'after'>,
): Promise<TakenOver> {
  const columns = Object.keys(after);
  const set = columns.map((column, index) => `${column} = $${index + 2}`).join(', ');
  await manager.query(`UPDATE ${table} SET ${set}${nextVersion(table)} WHERE id = $1`, [
    rowId,
    ...Object.values(after),
  ]);
  return { table, id: rowId, before, after };
}
