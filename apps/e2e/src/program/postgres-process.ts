import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The process id of the program's own database server; undefined when none runs. */
export function postmasterPid(dataDir: string): number | undefined {
  try {
    return Number(readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}
