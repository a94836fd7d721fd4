import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { fillIn, pickPerson } from '../person/recording.js';
import { emailOf, enterSignIn, open, PASSWORD, settled, signInAs } from '../person/sign-in.js';
import { ownProgram } from '../program/own-program.js';

const AUDIT_FORM = '/audits/new?employer=E0003';
const TRAINING_FORM = '/training/new?employer=E0003';

const own = ownProgram();
let staff: Visit;
let page: Page;
pictureOnFailure(() => page);
beforeAll(async () => {
  staff = await visit(own.browser, own.program.url);
  page = staff.page;
  await signInAs(page, 'staff', AUDIT_FORM);
});
afterAll(() => staff?.end());

const main = () => page.getByRole('main');
const draftKept = () =>
  main()
    .getByText(/Draft kept \d\d:\d\d/)
    .waitFor();

describe('an audit keyed in from paper', () => {
  const awarded = () => main().getByRole('textbox', { name: /points awarded$/ });

  test('begins in its first field', async () => {
    const kind = page.getByRole('combobox', { name: 'Kind', exact: true });
    await expect.poll(() => kind.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('says once that no section has points, and leads to the first', async () => {
    await page.getByRole('button', { name: 'Save the audit' }).click();
    const problems = main().getByRole('region', { name: /things to put right/ });
    expect(await problems.getByRole('listitem').count()).toBe(4);
    await problems.getByRole('link', { name: '15 sections have no points yet.' }).click();
    expect(
      await awarded()
        .first()
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await expectNoAxeViolations(page);
  });

  test('loses nothing by a reload, a closed tab or another page in between', async () => {
    await pickPerson(main(), 'Auditor', 'P0001');
    const auditor = await main().getByLabel('Auditor').first().inputValue();
    expect(auditor).not.toBe('');
    await fillIn(main(), { 'First day': '2026-10-01', 'Last day': '2026-10-02' });
    await awarded().nth(0).fill('17');
    await awarded().nth(14).fill('12');
    await draftKept();

    const expectAllThere = async () => {
      await settled(page);
      await draftKept();
      expect(await main().getByLabel('Auditor').first().inputValue()).toBe(auditor);
      // Still the person, not only the words.
      await main().getByText('Known to the program.').waitFor();
      expect(await main().getByLabel('Last day').first().inputValue()).toBe('2026-10-02');
      expect(await awarded().nth(0).inputValue()).toBe('17');
      expect(await awarded().nth(14).inputValue()).toBe('12');
    };
    await page.reload();
    await expectAllThere();
    await page.close();
    page = await staff.context.newPage();
    await open(page, AUDIT_FORM);
    await expectAllThere();
    await page.getByRole('link', { name: 'Activity' }).first().click();
    await page.waitForURL(/\/activity/);
    await open(page, AUDIT_FORM);
    await expectAllThere();
  });

  test('is empty again once the draft is discarded', async () => {
    await main().getByRole('button', { name: 'Discard the draft' }).click();
    await expect.poll(() => main().getByLabel('Auditor').first().inputValue()).toBe('');
    expect(await awarded().nth(0).inputValue()).toBe('');
    await page.reload();
    await settled(page);
    expect(
      await main()
        .getByText(/Draft kept/)
        .count(),
    ).toBe(0);
  });
});

describe('whoever is looked for while typing', () => {
  test('is not hidden behind the first eight without a word', async () => {
    await open(page, TRAINING_FORM);
    await page.getByLabel('Add a person').fill('Aiden');
    await page.getByText('The first 8 are shown; there are more. Type on.').waitFor();
    expect(
      await page.getByRole('listbox').getByRole('option').filter({ hasNotText: 'New person' }).count(),
    ).toBe(8);
    await expectNoAxeViolations(page);
  });

  test('is replaced, not added to, by typing into a filled field', async () => {
    await page.getByLabel('Add a person').fill('Zephyr Placeholder');
    await page.keyboard.press('Enter');
    const worksFor = page.getByLabel('Works for');
    await worksFor.waitFor();
    expect(await worksFor.inputValue()).not.toBe('');
    await worksFor.focus();
    await page.keyboard.type('E0013');
    expect(await worksFor.inputValue()).toBe('E0013');
  });
});

describe('a panel', () => {
  const focused = (name: string) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')).toBe(name);

  test('that says why a letter may not be issued gives the focus back to the menu’s button', async () => {
    await open(page, '/employers/E0001');
    await page.getByRole('button', { name: 'Record…' }).click();
    const letter = page.getByRole('menuitem', { name: /^Issue the letter for year 2/ });
    expect(await letter.textContent()).toContain('No certificate is in force on that day.');
    await expectNoAxeViolations(page);
    await letter.click();
    await page.getByRole('dialog').getByText('No certificate is in force on that day.').waitFor();
    await page.keyboard.press('Escape');
    await focused('Record…');
  });

  test('of a letter shows the lines of the day that is typed', async () => {
    await open(page, '/employers/E0068');
    const opener = page.getByRole('button', { name: /^Issue the letter for year 2/ });
    await opener.click();
    const panel = page.getByRole('dialog', { name: /Letter of good standing for year 2/ });
    const lines = (day: string) => panel.getByRole('list', { name: `What the letter needs, as of ${day}` });
    await lines('2026-10-31').waitFor();
    expect(await lines('2026-10-31').getByText('Unmet').count()).toBe(0);
    await panel.getByRole('textbox', { name: 'Issued on' }).fill('2020-01-15');
    await lines('2020-01-15')
      .getByText('Letter L957625 for year 2, issued 2019-11-21, stands already.')
      .waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Discard what I typed' }).click();
    await focused('Issue the letter for year 2');
  });

  test('of the keys gives the focus back too', async () => {
    const menu = page.getByRole('button', { name: 'Record…' });
    await menu.focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await focused('Record…');
  });
});

describe('what was typed', () => {
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.draft.')).length);
  const signOut = async () => {
    await page.getByRole('button', { name: /Demo Staff/ }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  };
  const question = () => page.getByRole('dialog', { name: 'Sign out and lose what is not saved?' });

  test('outlives a session that has merely ended', async () => {
    await open(page, AUDIT_FORM);
    await main().getByLabel('Reference').fill('A-TYPED');
    await draftKept();
    await staff.context.clearCookies();
    // Left for the sign-in page by asking the server anew.
    await page.goto(AUDIT_FORM);
    await enterSignIn(page, emailOf('staff'), PASSWORD);
    await settled(page);
    await draftKept();
    expect(await main().getByLabel('Reference').inputValue()).toBe('A-TYPED');
  });

  test('is lost by signing out only after a question, and then leaves the device', async () => {
    expect(await drafts()).toBeGreaterThan(0);
    await signOut();
    await question().waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    await question().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Demo Staff');
    expect(await drafts()).toBeGreaterThan(0);
    await signOut();
    await question().getByRole('button', { name: 'Sign out and remove' }).click();
    await page.waitForURL(/\/sign-in/);
    expect(await drafts()).toBe(0);
    await signInAs(page, 'staff', AUDIT_FORM);
    expect(await main().getByLabel('Reference').inputValue()).toBe('');
    // Nothing typed, nothing asked.
    await signOut();
    await page.waitForURL(/\/sign-in/);
  });
});
