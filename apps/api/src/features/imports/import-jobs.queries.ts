import type pg from 'pg';
import type { Role } from '../../graphql/permission.js';
import { type ImportProblem, type Job, UNDER_WAY } from './import-states.js';

/** Whoever holds an import says so twice a second; unheard of for this long, the process is taken for dead. */
const DEAD_AFTER = '20 seconds';
const JOBS = Object.keys(UNDER_WAY);
const BACK = `CASE state ${Object.entries(UNDER_WAY)
  .map(([job, before]) => `WHEN '${job}' THEN '${before}'`)
  .join(' ')} ELSE state END`;

export interface TakenImport {
  readonly id: string;
  readonly state: Job;
  readonly askedBy: string | null;
  readonly askedByName: string;
  /** Null when the account is gone. */
  readonly askedByRole: Role | null;
}

/** Takes what was asked for first; null when nothing waits. */
export async function takeNext(pool: pg.Pool, workerId: string): Promise<TakenImport | null> {
  const { rows } = await pool.query<TakenImport>(
    `UPDATE imports SET worker_id = $1, alive_at = clock_timestamp() WHERE id = (
       SELECT id FROM imports WHERE state = ANY($2::text[]) AND worker_id IS NULL
       ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, state, asked_by AS "askedBy", coalesce(asked_by_name, created_by_name) AS "askedByName",
       (SELECT role FROM users WHERE users.id = asked_by) AS "askedByRole"`,
    [workerId, JOBS],
  );
  return rows[0] ?? null;
}

/** Says that the import is being worked on and how far. @returns whether somebody asked to end it */
export async function heardOf(
  pool: pg.Pool,
  workerId: string,
  importId: string,
  { step, done, total }: { step: string; done: number; total: number },
): Promise<boolean> {
  const { rows } = await pool.query<{ cancelled: boolean }>(
    `UPDATE imports SET alive_at = clock_timestamp(), step = $3, done = $4, total = $5
     WHERE id = $2 AND worker_id = $1 RETURNING cancel_asked AS cancelled`,
    [workerId, importId, step, Math.round(done), Math.round(total)],
  );
  return rows[0]?.cancelled ?? false;
}

/** Puts an import back to where it stood, with the reason. The records are as they were. */
export async function releaseEarly(
  pool: pg.Pool,
  workerId: string,
  importId: string,
  problem: ImportProblem,
): Promise<void> {
  await pool.query(
    `UPDATE imports SET state = ${BACK}, problem = $3, worker_id = NULL, alive_at = NULL, step = NULL
     WHERE id = $2 AND worker_id = $1 AND state = ANY($4::text[])`,
    [workerId, importId, problem, JOBS],
  );
}

/** What a process that died was at is put back; its own transaction was rolled back by the database. */
export async function releaseOfTheDead(pool: pg.Pool): Promise<void> {
  const problem: ImportProblem = { kind: 'INTERRUPTED' };
  await pool.query(
    `UPDATE imports SET state = ${BACK}, problem = $1, worker_id = NULL, alive_at = NULL, step = NULL
     WHERE state = ANY($2::text[]) AND worker_id IS NOT NULL AND alive_at < clock_timestamp() - interval '${DEAD_AFTER}'`,
    [problem, JOBS],
  );
}
