import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll, expectTargetsLargeEnough } from '../browser/layout.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { PHONE, type Visit, visit } from '../browser/visit.js';
import { drawer, fillIn, pickPerson } from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { startOwnProgram } from '../program/own-program.js';
import { type RunningProgram, removeDataDir } from '../program/running-program.js';

/** Pulling the network out is what this is about. */
const NETWORK_GONE = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_FAILED/;
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('an audit scored on site', () => {
  let browser: Browser;
  let program: RunningProgram;
  let staff: Visit;
  let manager: Visit;
  let page: Page;
  let address: string;
  pictureOnFailure(() => page);

  beforeAll(async () => {
    browser = await launchChromium();
    program = await startOwnProgram();
    staff = await visit(browser, program.url);
    manager = await visit(browser, program.url);
    staff.watch.allow(NETWORK_GONE);
    page = staff.page;
  });
  afterAll(async () => {
    await staff?.end();
    await manager?.end();
    await browser?.close();
    await program?.stop();
    await removeDataDir(program.dataDir);
  });

  const card = (on: Page, place: string): Locator =>
    on.locator('article').filter({ has: on.getByRole('heading', { name: new RegExp(`^${place} `) }) });
  const saved = (on: Page, place: string, by = 'Demo Staff') =>
    card(on, place)
      .getByText(new RegExp(`^Saved \\d\\d:\\d\\d · ${by}$`))
      .waitFor();
  const typeTally = async (on: Page, place: string, positive: string, total: string) => {
    await card(on, place)
      .getByRole('textbox', { name: /^Positive/ })
      .fill(positive);
    await card(on, place)
      .getByRole('textbox', { name: /^Looked at/ })
      .fill(total);
    await card(on, place)
      .getByRole('textbox', { name: /^Looked at/ })
      .press('Tab');
  };

  test('is started from the employer’s page', async () => {
    await signInAs(page, 'staff', '/employers/E0083?tab=audits');
    await page.getByRole('button', { name: 'Start scoring…' }).click();
    const form = drawer(page, 'Start scoring an audit');
    await pickPerson(form, 'Auditor', 'P00001');
    await fillIn(form, { 'First day': '2026-10-29', 'Last day': '2026-10-30' });
    await form.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/audits\/score\//);
    await settled(page);
    address = new URL(page.url()).pathname;
    await page.getByText('84 questions open').waitFor();
    await expectNoAxeViolations(page);
  });

  test('goes by the keyboard alone, and says what is saved', async () => {
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await saved(page, '1.1');
    await card(page, '1.1').getByText('10 of 10 points').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    await saved(page, '1.2');
    await page.keyboard.press('u');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('7');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('10');
    await page.keyboard.press('Tab');
    await saved(page, '1.3');
    await card(page, '1.3').getByText('10 of 10 points').waitFor();
    await typeTally(page, '1.4', '73', '100');
    await saved(page, '1.4');
    await card(page, '1.4').getByText('7 of 10 points').waitFor();
    await page.getByText('80 questions open').waitFor();
  });

  test('keeps evidence, and refuses what is no evidence', async () => {
    const add = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        card(page, '1.1').getByRole('button', { name: 'Add evidence 1.1' }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: 'image/png', buffer });
    };
    await add('policy.png', PNG);
    const link = card(page, '1.1').getByRole('link', { name: 'policy.png' });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('policy.png');
    staff.watch.allow(/422/);
    await add('program.png', Buffer.from('MZ this is a program'));
    await card(page, '1.1')
      .getByText(/program\.png is none of the kinds that are kept/)
      .waitFor();
  });

  test('goes on without a network, survives a reload, and is replayed', async () => {
    await staff.context.setOffline(true);
    await card(page, '1.2').getByRole('radio', { name: 'Yes' }).check();
    await typeTally(page, '1.6', '4', '5');
    await card(page, '1.5')
      .getByRole('radio', { name: /In the last twelve months/ })
      .check();
    await page.getByText('3 answers waiting').waitFor();
    await page.getByText(/everything is kept on this device/).waitFor();
    await expectNoAxeViolations(page);
    // The browser is closed in the middle; the server stays out of reach of this audit's answers.
    await page.route('**/graphql', (route) =>
      /mutation AnswerQuestion/.test(route.request().postData() ?? '') ? route.abort() : route.continue(),
    );
    await staff.context.setOffline(false);
    await page.reload();
    await settled(page);
    await page.getByText('3 answers waiting').waitFor();
    await card(page, '1.5').getByText('On this device, waiting to be saved').waitFor();
    await page.unroute('**/graphql');
    await saved(page, '1.2');
    await saved(page, '1.5');
    await saved(page, '1.6');
    expect(await page.getByText('answers waiting').count()).toBe(0);
  });

  test('two people: the other’s answer appears, and a real conflict shows both', async () => {
    const other = manager.page;
    await signInAs(other, 'manager', address);
    await other.getByRole('heading', { name: /^1\.1 / }).waitFor();
    await typeTally(page, '1.4', '50', '100');
    await saved(page, '1.4');
    await card(other, '1.4').getByText('5 of 10 points').waitFor();
    await staff.context.setOffline(true);
    await typeTally(page, '1.4', '90', '100');
    await page.getByText('1 answer waiting').waitFor();
    await typeTally(other, '1.4', '20', '100');
    await card(other, '1.4').getByText('2 of 10 points').waitFor();
    await saved(other, '1.4', 'Demo Manager');
    await staff.context.setOffline(false);
    const conflict = card(page, '1.4').getByRole('alert');
    await conflict.getByText('90 of 100 positive').waitFor();
    await conflict.getByText('20 of 100 positive').waitFor();
    await expectNoAxeViolations(page);
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await saved(page, '1.4');
    await card(other, '1.4').getByText('9 of 10 points').waitFor();
  });

  test('fits a phone, and stands in the list', async () => {
    await page.setViewportSize(PHONE);
    await page.getByRole('combobox', { name: 'Section' }).selectOption('2');
    await page.getByRole('heading', { name: /^2\. / }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectTargetsLargeEnough(page);
    await expectNoAxeViolations(page);
    await open(page, '/audits');
    await page.getByRole('link', { name: /./ }).filter({ hasText: /\w/ }).first().waitFor();
    await page.getByText('6 of 84').first().waitFor({ state: 'attached' });
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });
});
