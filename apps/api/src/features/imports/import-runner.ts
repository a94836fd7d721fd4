import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../../database/open-database.js';
import { IntakeFileError } from '../intake/index.js';
import type { FileStore } from '../scoring/index.js';
import { removeDropped } from './dropped-files.js';
import {
  heardOf,
  releaseEarly,
  releaseOfTheDead,
  type TakenImport,
  takeNext,
} from './import-jobs.queries.js';
import type { ImportProblem } from './import-states.js';
import { runJob } from './run-job.js';
import { DependedOnError } from './undo-import.js';

const LOOK_EVERY_MS = 1000;
const HEARD_EVERY_MS = 500;

export interface ImportRunnerDeps {
  readonly database: Pick<Database, 'pool'>;
  readonly store: FileStore;
  readonly today: () => string;
  readonly log: Pick<Logger, 'error'>;
  /** How often it looks for work; for tests. */
  readonly lookEveryMs?: number;
}

export interface ImportRunner {
  /** Ends what is under way: the import then stands where it stood before, and says so. */
  close(): Promise<void>;
}

class EndedEarly extends Error {
  constructor(readonly kind: 'CANCELLED' | 'INTERRUPTED') {
    super(kind);
  }
}

/** Does what was asked for of imports, one at a time. Any number of processes may run one on the same database. */
export function startImportRunner(deps: ImportRunnerDeps): ImportRunner {
  const { pool } = deps.database;
  const workerId = randomUUID();
  let closed = false;
  let current: AbortController | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    try {
      await releaseOfTheDead(pool);
      await removeDropped(pool, deps.store);
      for (let taken = await takeNext(pool, workerId); taken !== null && !closed; ) {
        await run(taken);
        taken = closed ? null : await takeNext(pool, workerId);
      }
    } catch (error) {
      if (!closed) deps.log.error(error, 'looking for imports failed');
    }
    if (!closed) timer = setTimeout(next, deps.lookEveryMs ?? LOOK_EVERY_MS);
  }

  async function run(taken: TakenImport): Promise<void> {
    const controller = new AbortController();
    current = controller;
    let progress = { step: 'reading', done: 0, total: 0 };
    const tell = async (): Promise<void> => {
      if (await heardOf(pool, workerId, taken.id, progress)) controller.abort(new EndedEarly('CANCELLED'));
    };
    const telling = setInterval(() => void tell().catch((error) => deps.log.error(error)), HEARD_EVERY_MS);
    try {
      await runJob(deps, taken, workerId, controller.signal, (next) => {
        progress = next;
      });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'FAILED') deps.log.error(error, `import ${taken.id} failed`);
      await releaseEarly(pool, workerId, taken.id, problem);
    } finally {
      clearInterval(telling);
      current = null;
    }
  }

  let running = Promise.resolve();
  const next = (): void => {
    running = look();
  };
  next();

  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      current?.abort(new EndedEarly('INTERRUPTED'));
      await running;
    },
  };
}

function problemOf(error: unknown): ImportProblem {
  if (error instanceof EndedEarly) return { kind: error.kind };
  if (error instanceof DependedOnError) return { kind: 'DEPENDED_ON' };
  if (error instanceof IntakeFileError) {
    const { file, line, problem, expected } = error;
    return { kind: 'FILE', file, line, problem, expected };
  }
  return { kind: 'FAILED' };
}
