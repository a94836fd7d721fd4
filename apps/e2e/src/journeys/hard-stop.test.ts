import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { choose, drawer, fillIn, save } from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { postmasterPid } from '../program/postgres-process.js';
import { newDataDir, type RunningProgram, removeDataDir, startProgram } from '../program/running-program.js';

const EMPLOYER = '/employers/E0083';

describe('stopped the hard way', () => {
  let browser: Browser;
  let dataDir: string;
  let program: RunningProgram;
  let staff: Visit;
  let page: Page;
  pictureOnFailure(() => page);

  beforeAll(async () => {
    browser = await launchChromium();
    dataDir = await newDataDir();
    await start();
  });
  afterAll(async () => {
    await staff?.end();
    await browser?.close();
    await program?.stop();
    await removeDataDir(dataDir);
  });

  async function start(): Promise<void> {
    program = await startProgram({ dataDir });
    staff = await visit(browser, program.url);
    // The server is away for a while in each of these: that is what they are about.
    staff.watch.allow(
      /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED/,
    );
    page = staff.page;
    await signInAs(page, 'staff', EMPLOYER);
  }

  async function recordHeadcount(day: string, people: string): Promise<void> {
    await choose(page, 'Headcount');
    const form = drawer(page, 'Record headcount');
    await fillIn(form, { From: day, People: people });
    await save(page, form, 'Save', 'The headcount is saved.');
    await form.waitFor({ state: 'detached' });
  }

  async function expectHeadcounts(...days: string[]): Promise<void> {
    await open(page, `${EMPLOYER}?tab=records`);
    const table = page.getByRole('table', { name: 'Headcounts' });
    for (const day of days) await table.getByText(day).waitFor();
  }

  test('the program: what was saved is there, and what was typed is kept while it is away', async () => {
    await recordHeadcount('2026-03-01', '4');
    await choose(page, 'Headcount');
    const form = drawer(page, 'Record headcount');
    await fillIn(form, { From: '2026-04-01', People: '5' });
    await program.kill();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await form.getByText('Everything you typed is still here.').waitFor();
    expect(await form.getByRole('textbox', { name: 'People' }).inputValue()).toBe('5');
    await staff.end();
    await start();
    await expectHeadcounts('2026-03-01');
  });

  test('the database: the program brings it back by itself', async () => {
    await open(page, EMPLOYER);
    await recordHeadcount('2026-05-01', '6');
    const pid = postmasterPid(dataDir);
    if (pid === undefined) throw new Error('No database server runs in the data folder.');
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => postmasterPid(dataDir), { timeout: 30_000 }).not.toBe(pid);
    await expect
      .poll(async () => (await page.request.get('/health')).status(), { timeout: 30_000, interval: 500 })
      .toBe(200);
    await expectHeadcounts('2026-03-01', '2026-05-01');
    await open(page, EMPLOYER);
    await recordHeadcount('2026-06-01', '7');
    await expectHeadcounts('2026-03-01', '2026-05-01', '2026-06-01');
  });

  test('both at once, in the middle of many recordings: what was acknowledged is there', async () => {
    await open(page, EMPLOYER);
    await settled(page);
    const employerId = await employerIdOf('E0083');
    const days = Array.from({ length: 28 }, (_, index) => `2025-02-${String(index + 1).padStart(2, '0')}`);
    const acknowledged: string[] = [];
    const recording = Promise.all(
      days.map(async (effectiveOn) => {
        const errors = await recordOver(employerId, effectiveOn).catch(() => undefined);
        if (errors?.length === 0) acknowledged.push(effectiveOn);
      }),
    );
    await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(4);
    const pid = postmasterPid(dataDir);
    await program.kill();
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await recording;
    expect(acknowledged.length).toBeGreaterThan(4);
    await staff.end();
    await start();
    await expectHeadcounts('2026-03-01', '2026-05-01', '2026-06-01', ...acknowledged);
  });

  async function ask<Data>(query: string, variables: object): Promise<Data> {
    const response = await page.request.post('/graphql', { data: { query, variables } });
    const { data } = (await response.json()) as { data: Data };
    return data;
  }

  async function employerIdOf(ref: string): Promise<string> {
    const data = await ask<{ employer: { id: string } }>(
      'query ($ref: String!) { employer(ref: $ref) { id } }',
      {
        ref,
      },
    );
    return data.employer.id;
  }

  async function recordOver(employerId: string, effectiveOn: string): Promise<unknown[]> {
    const data = await ask<{ recordHeadcount: { errors: unknown[] } }>(
      'mutation ($input: RecordHeadcountInput!) { recordHeadcount(input: $input) { errors { message } } }',
      { input: { employerId, effectiveOn, headcount: 5 } },
    );
    return data.recordHeadcount.errors;
  }
});
