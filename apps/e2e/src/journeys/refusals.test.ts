import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { choose, drawer, fillIn, save } from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { startOwnProgram } from '../program/own-program.js';
import { type RunningProgram, removeDataDir } from '../program/running-program.js';

/** Registered, in progress, nothing else there yet. */
const EMPLOYER = '/employers/E0083';
const PARTICULARS = 'Correct the employer’s particulars';

describe('nothing goes wrong unseen', () => {
  let browser: Browser;
  let program: RunningProgram;
  let one: Visit;
  let other: Visit;
  let page: Page;
  pictureOnFailure(() => page);

  beforeAll(async () => {
    browser = await launchChromium();
    program = await startOwnProgram();
    one = await visit(browser, program.url);
    other = await visit(browser, program.url);
    page = one.page;
    await signInAs(page, 'staff', EMPLOYER);
    await signInAs(other.page, 'manager', EMPLOYER);
  });
  afterAll(async () => {
    await one?.end();
    await other?.end();
    await browser?.close();
    await program?.stop();
    await removeDataDir(program.dataDir);
  });

  test('the second of two people who correct the same record sees both values and loses neither', async () => {
    await choose(page, PARTICULARS);
    const mine = drawer(page, PARTICULARS);
    await fillIn(mine, { City: 'Gimli', 'Reason for the correction': 'They moved' });
    await choose(other.page, PARTICULARS);
    const theirs = drawer(other.page, PARTICULARS);
    await fillIn(theirs, { City: 'Selkirk', 'Reason for the correction': 'Typing slip' });
    await save(other.page, theirs, 'Save', 'The particulars are corrected.');
    await mine.getByRole('button', { name: 'Save', exact: true }).click();
    await mine.getByText('Someone else changed this record meanwhile').waitFor();
    const city = mine.getByRole('row', { name: /^City/ });
    expect(await city.getByRole('cell').first().textContent()).toBe('Selkirk');
    expect(await mine.getByRole('textbox', { name: 'City' }).inputValue()).toBe('Gimli');
    await expectNoAxeViolations(page);
    await mine.getByRole('button', { name: 'Use the form as it is now' }).click();
    await save(page, mine, 'Save', 'The particulars are corrected.');
    await open(page, EMPLOYER);
    await page.getByRole('main').getByText('Gimli').first().waitFor();
  });

  test('what is typed wrongly is named, and leads to its field', async () => {
    // By a link, so that the browser's Back stays within the page that holds what is typed.
    await open(page, '/employers?q=E0083');
    await page.getByRole('main').getByRole('table').getByRole('link').first().click();
    await page.waitForURL(`**${EMPLOYER}*`);
    await settled(page);
    await choose(page, 'Headcount');
    const form = drawer(page, 'Record headcount');
    await fillIn(form, { From: '2026-02-30', People: 'nine' });
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    const problems = form.getByRole('region', { name: '2 things to put right' });
    await problems.waitFor();
    expect(await problems.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectNoAxeViolations(page);
    await problems.getByRole('link', { name: /^People/ }).click();
    const people = form.getByRole('textbox', { name: 'People' });
    expect(await people.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await people.inputValue()).toBe('nine');
  });

  test('a form with something typed is not closed, and its page not left, without asking', async () => {
    const form = drawer(page, 'Record headcount');
    await page.keyboard.press('Escape');
    await form.getByText('Not saved yet').waitFor();
    await expectNoAxeViolations(page);
    await form.getByRole('button', { name: 'Keep editing' }).click();
    expect(await form.getByRole('textbox', { name: 'People' }).inputValue()).toBe('nine');
    await page.goBack();
    const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
    await leaving.waitFor();
    await expectNoAxeViolations(page);
    await leaving.getByRole('button', { name: 'Stay on this page' }).click();
    expect(await form.getByRole('textbox', { name: 'People' }).inputValue()).toBe('nine');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.getByRole('button', { name: 'Discard what I typed' }).click();
    await form.waitFor({ state: 'detached' });
  });

  test('a session that ends while something is typed asks for the password and keeps it', async () => {
    one.watch.allow(/answered 401/, /401 \(Unauthorized\)/);
    await choose(page, 'Headcount');
    const form = drawer(page, 'Record headcount');
    await fillIn(form, { From: '2026-07-01', People: '8' });
    await one.context.clearCookies();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    const again = page.getByRole('dialog', { name: 'Please sign in again' });
    await again.waitFor();
    await expectNoAxeViolations(page);
    await again.getByLabel('E-mail address').fill('staff@example.test');
    await again.getByRole('textbox', { name: 'Password' }).fill('safety-first-2026');
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.waitFor({ state: 'detached' });
    await save(page, form, 'Save', 'The headcount is saved.');
  });
});
