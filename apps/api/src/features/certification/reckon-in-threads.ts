import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Reckoning } from './reckon-employers.js';

/** What a thread is started with: its share of the employers, and the picture of the records that all shares see. */
export interface ReckoningShare extends Reckoning {
  connectionString: string;
  snapshot: string;
}

const MOST_THREADS = 4;
/** What is made for a batch is let go after it: with room for one, little of it is ever looked at again. */
const YOUNG_MEGABYTES = 64;
const PROGRAM = new URL('./reckoning.worker.js', import.meta.url);

/** The same as `reckonEmployers`, in as many threads as there are processors, each with a connection of its own. */
export async function reckonInThreads(
  work: ReckoningShare,
  onDone: (employers: number) => void,
  program: URL = PROGRAM,
): Promise<void> {
  const shares = split(work.employerIds, Math.min(MOST_THREADS, availableParallelism()));
  await Promise.all(shares.map((employerIds) => runThread({ ...work, employerIds }, onDone, program)));
}

function split(ids: readonly string[], parts: number): string[][] {
  const size = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) => ids.slice(part * size, (part + 1) * size));
}

function runThread(share: ReckoningShare, onDone: (employers: number) => void, program: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, {
      workerData: share,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    thread.on('message', onDone);
    thread.once('error', reject);
    thread.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread that evaluated employers ended with ${code}.`)),
    );
  });
}
