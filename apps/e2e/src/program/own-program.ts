import { cp } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from '../browser/chromium.js';
import {
  newDataDir,
  type RunningProgram,
  removeDataDir,
  type StartOptions,
  startProgram,
} from './running-program.js';

/** A program on records of its own: those of the demonstration portfolio as they were first loaded. */
export async function startOwnProgram(options: StartOptions = {}): Promise<RunningProgram> {
  const dataDir = await newDataDir();
  await cp(inject('demonstrationDir'), dataDir, { recursive: true });
  return startProgram({ ...options, dataDir });
}

/** A program and a browser for the journeys of one file: what they change there nobody else sees. */
export interface OwnProgram {
  program: RunningProgram;
  browser: Browser;
}

/** Starts both before the first journey of the file and ends them after the last; they are there from then on. */
export function ownProgram(): OwnProgram {
  const own: Partial<OwnProgram> = {};
  beforeAll(async () => {
    [own.program, own.browser] = await Promise.all([startOwnProgram(), launchChromium()]);
  }, 120_000);
  afterAll(async () => {
    await own.browser?.close();
    await own.program?.stop();
    if (own.program) await removeDataDir(own.program.dataDir);
  });
  return own as OwnProgram;
}
