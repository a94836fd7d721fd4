import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll } from '../browser/layout.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { PHONE, type Visit, visit } from '../browser/visit.js';
import { drawer, fillIn, save } from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { startOwnProgram } from '../program/own-program.js';
import { type RunningProgram, removeDataDir } from '../program/running-program.js';

/** A morning at the desk, on a program of its own: what is done here is gone from its lists. */
let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  [program, browser] = await Promise.all([startOwnProgram(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  if (program) await removeDataDir(program.dataDir);
});

describe('what needs one today', () => {
  let staff: Visit;
  let page: Page;
  pictureOnFailure(() => page);
  beforeAll(async () => {
    staff = await visit(browser, program.url);
    page = staff.page;
    await signInAs(page, 'staff', '/agenda');
  });
  afterAll(() => staff?.end());

  const kinds = () => page.getByRole('navigation', { name: 'What waits' }).getByRole('link');
  const rows = () =>
    page
      .getByRole('main')
      .getByRole('table')
      .locator('tbody tr')
      .filter({ has: page.getByRole('link') });
  const place = (text: string | RegExp) =>
    page.getByRole('navigation', { name: 'The list you came from' }).getByText(text);

  test('each kind counts the employers that it lists', async () => {
    await expectNoAxeViolations(page);
    const said = await kinds().allTextContents();
    expect(said.length).toBeGreaterThan(8);
    for (const [index, text] of said.entries()) {
      await kinds().nth(index).click();
      await settled(page);
      await page.waitForURL(/need=/);
      const count = Number(/(\d+)$/.exec(text)?.[1]);
      await expect.poll(() => rows().count(), { message: text }).toBe(count);
    }
  });

  test('goes through a kind by j and k, and what is done leaves the list', async () => {
    await open(page, '/agenda?need=LETTER_TO_ISSUE');
    const names = await rows().locator('a[href^="/employers/"]').allTextContents();
    expect(names.length).toBeGreaterThan(2);
    const heading = (name: string | undefined) => page.getByRole('heading', { level: 1, name, exact: true });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await heading(names[0]).waitFor();
    await place(`1 of ${names.length}`).waitFor();
    await page.keyboard.press('j');
    await heading(names[1]).waitFor();
    await place(`2 of ${names.length}`).waitFor();
    await page.keyboard.press('k');
    await heading(names[0]).waitFor();
    expect(new URL(page.url()).searchParams.get('tab'), 'the same tab').toBe('certification');
    await expectNoAxeViolations(page);

    await page.getByRole('button', { name: /^Issue the letter for year/ }).click();
    const form = page.getByRole('dialog', { name: /^Letter of good standing for year/ });
    await form.getByText('What the letter needs').waitFor();
    await save(page, form, 'Issue the letter', /^The letter for year \d is issued/);
    await place(`Not in the list any more; ${names.length - 1} left`).waitFor();
    await page.getByRole('button', { name: `Next: ${names[1]}` }).click();
    await heading(names[1]).waitFor();
    await place(`1 of ${names.length - 1}`).waitFor();
    await open(page, '/agenda?need=LETTER_TO_ISSUE');
    expect(await rows().locator('a[href^="/employers/"]').allTextContents()).toEqual(names.slice(1));
  });

  test('walks any list of employers, in its own order', async () => {
    await open(page, '/employers?standing=EXPIRED&sort=CITY');
    const names = await rows().locator('a[href^="/employers/"]').allTextContents();
    await rows().nth(2).getByRole('link').click();
    await place(`3 of ${names.length}`).waitFor();
    await page.getByRole('button', { name: `Next: ${names[3]}` }).click();
    await place(`4 of ${names.length}`).waitFor();
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await settled(page);
    expect(await rows().locator('a[href^="/employers/"]').allTextContents()).toEqual(names);
  });

  test('works on a phone', async () => {
    await page.setViewportSize(PHONE);
    await open(page, '/agenda?need=MAINTENANCE_DUE');
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Go through them' }).click();
    await place(/^1 of \d/).waitFor();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });
});

describe('the program manager', () => {
  let manager: Visit;
  let page: Page;
  pictureOnFailure(() => page);
  beforeAll(async () => {
    manager = await visit(browser, program.url);
    page = manager.page;
    await signInAs(page, 'manager', '/mail');
  });
  afterAll(() => manager?.end());

  test('is told that no mail is sent, and sets when reminders go out', async () => {
    await page.getByText('No mail server is set up').waitFor();
    const form = drawer(page, 'Reminders: Maintenance due');
    await page.getByRole('button', { name: 'Change: Maintenance due' }).click();
    await expectNoAxeViolations(page);
    await fillIn(form, { 'Days before the due date': '45, 400' });
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await form.getByText('each from 0 to 180').first().waitFor();
    await fillIn(form, { 'Days before the due date': '14, 45' });
    await save(page, form, 'Save', 'The reminders are set');
    await page.getByRole('cell', { name: '45, 14 days before' }).waitFor();
  });

  test('looks at a reminder in both languages', async () => {
    await page.getByRole('button', { name: 'Preview: Recertification due' }).click();
    const dialog = page.getByRole('dialog', { name: 'Recertification due' });
    await dialog.getByText(/^Your certificate lapses on/).waitFor();
    await dialog.getByText('French').click();
    await dialog.getByText(/^Votre certificat prend fin le/).waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
  });

  test('opens a calendar feed, sees its address once, and revokes it', async () => {
    await page.getByRole('button', { name: /Demo Manager/ }).click();
    await page.getByRole('link', { name: 'Calendar feed' }).click();
    await page.getByRole('button', { name: 'Open a feed' }).click();
    const address = await page.getByRole('textbox', { name: 'Your feed’s address' }).inputValue();
    const read = await fetch(address);
    expect(read.status).toBe(200);
    expect(await read.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY:Certificate lapses/);
    await expectNoAxeViolations(page);
    await open(page, '/settings/calendar');
    await page.getByText(/^Open since/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Your feed’s address' }).count(), 'shown once').toBe(0);
    await page.getByRole('button', { name: 'Revoke it' }).click();
    await page.getByText('You have no feed').waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});
