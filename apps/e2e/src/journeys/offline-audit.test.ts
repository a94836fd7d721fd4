import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll } from '../browser/layout.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { DESK, PHONE, type Visit, visit } from '../browser/visit.js';
import { drawer, fillIn, pickPerson } from '../person/recording.js';
import { enterSignIn, open, PASSWORD, settled, signInAs } from '../person/sign-in.js';
import { type RunningProgram, removeDataDir, startProgram } from '../program/running-program.js';

/** Pulling the network out is what this is about. */
const NETWORK_GONE = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_FAILED|ERR_NETWORK/;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the network is pulled in the middle of an audit', () => {
  let browser: Browser;
  let program: RunningProgram;
  let staff: Visit;
  let page: Page;
  let address: string;
  pictureOnFailure(() => page);

  beforeAll(async () => {
    browser = await launchChromium();
    program = await startProgram();
    staff = await visit(browser, program.url);
    staff.watch.allow(NETWORK_GONE);
    page = staff.page;
  });
  afterAll(async () => {
    await staff?.end();
    await browser?.close();
    await program?.stop();
    await removeDataDir(program.dataDir);
  });

  const card = (place: string): Locator =>
    page.locator('article').filter({ has: page.getByRole('heading', { name: new RegExp(`^${place} `) }) });
  const addEvidence = async (place: string, name: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      card(place)
        .getByRole('button', { name: `Add evidence ${place}` })
        .click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'image/png', buffer: PNG });
  };
  const line = () => page.getByRole('status').filter({ hasText: 'Waiting on this device, for an audit' });
  /** The server is there, but nothing of an audit reaches it. */
  const holdBack = async (): Promise<void> => {
    await staff.context.route(/\/evidence\?/, (route) => route.abort());
    await staff.context.route('**/graphql', (route) =>
      /mutation (AnswerQuestion|ChangeWorkbook)/.test(route.request().postData() ?? '')
        ? route.abort()
        : route.continue(),
    );
  };

  test('answers, a file and the interviews are kept on the device', async () => {
    await signInAs(page, 'staff', '/employers/E0083?tab=audits');
    await page.getByRole('button', { name: 'Start scoring…' }).click();
    const form = drawer(page, 'Start scoring an audit');
    await pickPerson(form, 'Auditor', 'P00001');
    await fillIn(form, { 'First day': '2026-10-29', 'Last day': '2026-10-30' });
    await form.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/audits\/score\//);
    await settled(page);
    address = new URL(page.url()).pathname;
    await card('1.1').getByRole('radio', { name: 'Yes' }).check();
    await card('1.1')
      .getByText(/^Saved \d\d:\d\d/)
      .waitFor();
    await staff.context.setOffline(true);
    await card('1.1').getByRole('radio', { name: 'No' }).check();
    await addEvidence('1.1', 'policy.png');
    await card('1.2').getByRole('radio', { name: 'Yes' }).check();
    await page.getByRole('button', { name: 'One interview more' }).click();
    await page.getByRole('button', { name: 'One interview more' }).click();
    await page.getByText('2 answers, 1 file and the interviews waiting').waitFor();
    await card('1.1').getByRole('list').getByText('policy.png').waitFor();
    await expectNoAxeViolations(page);
  });

  test('the tab is closed; the next page of the product, signed in anew, says what waits', async () => {
    await page.close();
    await holdBack();
    await staff.context.setOffline(false);
    await staff.context.clearCookies();
    page = await staff.context.newPage();
    await page.goto('/employers');
    await enterSignIn(page, 'staff@example.test', PASSWORD);
    await page.waitForURL(/\/employers/);
    await settled(page);
    await line().getByText('2 answers, 1 file and the interviews').waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(DESK);
  });

  test('the audit cannot be handed in meanwhile, and says how to go on', async () => {
    await open(page, address.replace('score', 'review'));
    await page.getByText(/^Waiting on this device: 2 answers, 1 file and the interviews\./).waitFor();
    expect(await page.getByRole('button', { name: 'Hand in…' }).isDisabled()).toBe(true);
  });

  test('the network is back: all of it is there, from a page that has nothing to do with the audit', async () => {
    await open(page, '/people');
    await line().waitFor();
    await staff.context.unrouteAll();
    await line().getByRole('button', { name: 'Send now' }).click();
    await line().waitFor({ state: 'detached' });
    await page.goto(address);
    await settled(page);
    expect(await card('1.1').getByRole('radio', { name: 'No' }).isChecked()).toBe(true);
    expect(await card('1.2').getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    await page.getByRole('group', { name: 'Interviews held' }).getByText(/^2\b/).waitFor();
    const link = card('1.1').getByRole('link', { name: 'policy.png' });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('policy.png');
    expect(await card('1.1').getByRole('list').getByRole('listitem').count()).toBe(1);
  });

  test('two tabs: what waits is sent once', async () => {
    await holdBack();
    await addEvidence('1.2', 'orientation.png');
    await page.getByText('1 file waiting').waitFor();
    const other = await staff.context.newPage();
    await other.goto('/employers');
    await other.getByText(/Waiting on this device, for an audit: 1 file/).waitFor();
    await staff.context.unrouteAll();
    await Promise.all([
      page.getByRole('button', { name: 'Try now' }).click(),
      other.getByRole('button', { name: 'Send now' }).click(),
    ]);
    await card('1.2').getByRole('link', { name: 'orientation.png' }).waitFor();
    await other.getByText(/Waiting on this device, for an audit/).waitFor({ state: 'detached' });
    await page.reload();
    await settled(page);
    await card('1.2').getByRole('link', { name: 'orientation.png' }).waitFor();
    expect(await card('1.2').getByRole('list').getByRole('listitem').count()).toBe(1);
  });
});
