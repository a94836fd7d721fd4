import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { tabTo } from '../person/recording.js';
import { settled, signInAs } from '../person/sign-in.js';
import { ownProgram } from '../program/own-program.js';

/** As people write: accents left out, the last name first, two that nobody knows, one whose name two people bear. */
const SIGN_IN_LIST = `1. Aiden Kowalchuk
2. Moroz, Aiden
3. Aiden Lagimodiere
4. Aiden Okafor
5. Aiden Penner
6. Aiden Reimer
7. Aiden Santos
8. Aiden Sinclair
9. Aiden Singh
10. Bao Dueck
11. Nova Placeholder
12. Noel Placeholder`;

const own = ownProgram();

/** Every step is one of the keyboard; the mouse stays where it is. */
describe('a training day for fourteen people, by keyboard alone', () => {
  let staff: Visit;
  let page: Page;
  pictureOnFailure(() => page);
  beforeAll(async () => {
    staff = await visit(own.browser, own.program.url, { permissions: ['clipboard-read', 'clipboard-write'] });
    page = staff.page;
    await signInAs(page, 'staff', '/training/new');
  });
  afterAll(() => staff?.end());

  const main = () => page.getByRole('main');
  const lines = () => main().getByRole('list', { name: 'People', exact: true }).locator(':scope > li');
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('label, div')?.textContent?.trim() ?? '');

  test('starts in the first field, with no course chosen for anybody', async () => {
    const course = page.getByRole('combobox', { name: 'Course' });
    expect(await course.inputValue()).toBe('');
    await expect.poll(() => course.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Safety Aud');
    await tabTo(page, /^Completed on/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('2026-10-20');
  });

  test('takes a pasted list, and two more whose names are entered faster than they are found', async () => {
    await tabTo(page, /^Add a person/);
    await page.evaluate((list) => navigator.clipboard.writeText(list), SIGN_IN_LIST);
    await page.keyboard.press('Control+V');
    await page.keyboard.type('tremblay aiden\naiden gagnon\n');
    await main().getByText('14 people', { exact: true }).waitFor();
    const names = await lines().allTextContents();
    expect(names[1]).toContain('Aiden Moroz');
    expect(names[2]).toContain('Aiden Lagimodière');
    expect(names[12]).toContain('Aiden Tremblay');
    // Two people bear this name: neither is taken.
    expect(names[13]).toContain('Who is it?');
    await expectNoAxeViolations(page);
  });

  test('says who was on the list already', async () => {
    await page.keyboard.type('okafor aiden\n');
    await page.getByRole('alert').getByText('Aiden Okafor is on the list already, line 4.').waitFor();
    expect(await lines().count()).toBe(14);
  });

  test('names the person and the field of all that is missing', async () => {
    await page.keyboard.press('Control+Enter');
    const problems = main().getByRole('region', { name: /things to put right/ });
    await problems.getByRole('link', { name: 'Bao Dueck: Choose one.' }).waitFor();
    await problems.getByRole('link', { name: 'Nova Placeholder, Works for: Fill this in.' }).waitFor();
    await expectNoAxeViolations(page);
  });

  test('keeps the draft when the page is loaded anew', async () => {
    await main()
      .getByText(/Draft kept \d\d:\d\d/)
      .waitFor();
    await page.reload();
    await settled(page);
    await main().getByText('14 people', { exact: true }).waitFor();
    await main()
      .getByText(/Draft kept \d\d:\d\d/)
      .waitFor();
    expect(await page.getByRole('combobox', { name: 'Course' }).inputValue()).toBe('SAFETY_AUDITOR');
    expect(await main().getByText('Fill this in.').count()).toBe(0);
  });

  test('asks who the namesakes are, one after the other', async () => {
    await tabTo(page, /^1?Bao Dueck/, 90);
    await page.keyboard.press('1');
    await page.keyboard.press('2');
    await expect.poll(() => main().getByText('Who is it?').count()).toBe(0);
    expect(await lines().nth(13).textContent()).toContain('Aiden Gagnon');
  });

  test('asks once where the new people work', async () => {
    await page.getByRole('textbox', { name: 'Works for' }).or(page.getByLabel('Works for')).first().focus();
    await page.keyboard.type('E0013');
    // Before anything is found: it is taken as soon as it is.
    await page.keyboard.press('Enter');
    await main().getByLabel('Works there since').first().waitFor();
    await tabTo(page, /^Works there since/);
    await page.keyboard.type('2026-09-01');
    await tabTo(page, /^Same employer and start/);
    await page.keyboard.press('Enter');
    await expect.poll(() => main().getByLabel('Works there since').count()).toBe(2);
    expect(await main().getByLabel('Works there since').nth(1).inputValue()).toBe('2026-09-01');
  });

  test('is saved, and says for whom and what it brought', async () => {
    await page.keyboard.press('Control+Enter');
    await main().getByText('Recorded for 14 people').waitFor();
    await main().getByRole('listitem').filter({ hasText: 'Nova Placeholder' }).waitFor();
    expect(await focused()).toContain('Record another day');
    await expectNoAxeViolations(page);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Course' }).waitFor();
    expect(
      await main()
        .getByText(/Draft kept/)
        .count(),
    ).toBe(0);
    expect(await lines().count()).toBe(0);
  });
});
