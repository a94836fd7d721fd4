import type { TestProject } from 'vitest/node';
import { removeDataDir, startProgram } from './program/running-program.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the program that the reading journeys share; who changes records starts one of their own. */
    programUrl: string;
  }
}

/** Starts the built program on an empty folder and stops it, cleanly, when all journeys are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = await startProgram();
  project.provide('programUrl', program.url);
  return async () => {
    await program.stop();
    await removeDataDir(program.dataDir);
  };
}
