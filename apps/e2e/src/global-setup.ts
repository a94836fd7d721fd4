import { cp } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { newDataDir, removeDataDir, startProgram } from './program/running-program.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the program that the reading journeys share; who changes records starts one of their own. */
    programUrl: string;
    /** The data directory of a stopped program that has loaded the demonstration portfolio and nothing else: to copy. */
    demonstrationDir: string;
  }
}

/** Starts the built program on an empty folder, keeps what it loaded, and stops it when all journeys are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const demonstrationDir = await newDataDir();
  const first = await startProgram({ dataDir: demonstrationDir });
  await first.stop();
  project.provide('demonstrationDir', demonstrationDir);

  const dataDir = await newDataDir();
  await cp(demonstrationDir, dataDir, { recursive: true });
  const program = await startProgram({ dataDir });
  project.provide('programUrl', program.url);
  return async () => {
    await program.stop();
    await removeDataDir(dataDir);
    await removeDataDir(demonstrationDir);
  };
}
