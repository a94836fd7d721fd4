import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '../browser/chromium.js';
import { type RunningProgram, removeDataDir, startProgram } from './running-program.js';

/** A program and a browser for the journeys of one file: what they change there nobody else sees. */
export interface OwnProgram {
  program: RunningProgram;
  browser: Browser;
}

/** Starts both before the first journey of the file and ends them after the last; they are there from then on. */
export function ownProgram(): OwnProgram {
  const own: Partial<OwnProgram> = {};
  beforeAll(async () => {
    [own.program, own.browser] = await Promise.all([startProgram(), launchChromium()]);
  }, 120_000);
  afterAll(async () => {
    await own.browser?.close();
    await own.program?.stop();
    if (own.program) await removeDataDir(own.program.dataDir);
  });
  return own as OwnProgram;
}
