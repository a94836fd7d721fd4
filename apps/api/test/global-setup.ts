import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openTestServer } from './test-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A connection string to the server's maintenance database, whose user may create databases. */
    serverUrl: string;
    /** The migrated database that test databases are copied from. */
    templateDatabase: string;
  }
}

/** One server for the whole run, migrated once; each test file copies the result. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'good-standing-test-'));
  // Readable for the unprivileged id that runs the server when the tests run as root.
  await chmod(folder, 0o755);
  const server = await openTestServer(folder);
  project.provide('serverUrl', server.url);
  project.provide('templateDatabase', server.template);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
