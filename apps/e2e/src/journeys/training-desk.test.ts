import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { drawer, fillIn, save } from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { ownProgram } from '../program/own-program.js';

const own = ownProgram();

let manager: Visit;
let page: Page;
pictureOnFailure(() => page);
beforeAll(async () => {
  manager = await visit(own.browser, own.program.url);
  page = manager.page;
  await signInAs(page, 'manager', '/training');
}, 60_000);
afterAll(() => manager?.end());

const main = () => page.getByRole('main');

describe('a training session from plan to completion', () => {
  test('is planned', async () => {
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Plan a session' }).click();
    const form = drawer(page, 'Plan a session');
    await fillIn(form, {
      Course: 'Safety Auditor',
      Day: '2026-10-31',
      Place: 'Hall B, Example Street',
      Instructor: 'Quinn Teacher',
      Places: '3',
    });
    await expectNoAxeViolations(page);
    await save(page, form, 'Save', 'The session is saved.');
    await page.getByRole('heading', { level: 1, name: 'Safety Auditor' }).waitFor();
    await main().getByText('0 of 3 places taken').waitFor();
  });

  test('takes people as far as there are places', async () => {
    const add = main().getByLabel('Add a person');
    for (const name of ['Aiden Kowalchuk', 'Aiden Okafor', 'Aiden Reimer', 'Aiden Santos']) {
      await add.fill(name);
      await add.press('Enter');
    }
    const remove = main().getByRole('button', { name: /^Remove Aiden/ });
    await expect.poll(() => remove.count()).toBe(4);
    await main().getByRole('button', { name: 'Put on the roster' }).click();
    await main().getByText('The session has 3 places, 0 are taken; 4 more do not fit.').first().waitFor();
    await main().getByRole('button', { name: 'Remove Aiden Santos' }).click();
    await main().getByRole('button', { name: 'Put on the roster' }).click();
    await main().getByText('3 of 3 places taken').waitFor();
    await main().getByText('Every place is taken.').waitFor();
    await expectNoAxeViolations(page);
  });

  test('has a sheet to sign, on paper only', async () => {
    const sheet = page.getByText('Signature of the instructor');
    expect(await sheet.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await sheet.waitFor();
    await page.getByRole('cell', { name: 'Aiden Okafor' }).first().waitFor();
    expect(await main().getByRole('button').count()).toBe(0);
    await page.emulateMedia({ media: null });
  });

  test('is completed for those who attended', async () => {
    await main().getByRole('button', { name: 'Record attendance' }).click();
    await main()
      .getByRole('checkbox', { name: /Aiden Reimer/ })
      .uncheck();
    await main().getByText('2 of 3 attended').waitFor();
    await expectNoAxeViolations(page);
    await main().getByRole('button', { name: 'Complete the session' }).click();
    await main().getByRole('heading', { name: 'Completed: recorded for 2 people' }).waitFor();
    const roster = main().getByRole('table', { name: 'Roster' });
    await roster
      .getByRole('row', { name: /Aiden Reimer/ })
      .getByText('Did not come')
      .waitFor();
    await expectNoAxeViolations(page);
    await open(page, '/training?time=past');
    await main().getByRole('table').getByText('Completed').waitFor();
  });
});

describe('two files of one person', () => {
  test('are found beside each other and merged', async () => {
    await open(page, '/training/duplicates');
    await main().getByRole('heading', { level: 2, name: 'Aiden Gagnon and Aiden Gagnon' }).waitFor();
    await expectNoAxeViolations(page);
    await main().getByRole('button', { name: 'Keep Aiden Gagnon (P00077)' }).click();
    const form = drawer(page, 'Merge two files');
    await form.getByText('Every record of Aiden Gagnon (P00151) passes over').waitFor();
    await fillIn(form, { 'How you know they are one': 'Told so by the office' });
    await save(page, form, 'Merge', 'Merged; Aiden Gagnon is kept.');
    const merges = main().getByRole('table', { name: 'Merges' });
    await merges.getByText('Aiden Gagnon (P00151)').waitFor();
  });

  test('stand on the page of the one who was kept, and are parted again', async () => {
    await main().getByRole('link', { name: 'Aiden Gagnon (P00077)' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aiden Gagnon' }).waitFor();
    await settled(page);
    const employments = main().getByRole('table', { name: 'Employments' }).locator('tbody tr');
    await expect.poll(() => employments.count()).toBe(2);
    await expectNoAxeViolations(page);
    await main().getByRole('button', { name: 'Undo the merge of Aiden Gagnon (P00151)' }).click();
    const form = drawer(page, 'Undo the merge');
    await fillIn(form, { 'Why they are two': 'Two cousins' });
    await save(page, form, 'Undo the merge', 'Aiden Gagnon is a person of their own again.');
    await expect.poll(() => employments.count()).toBe(1);
  });

  test('cannot be parted while something rests on the merge, and are told what', async () => {
    await open(page, '/training/duplicates');
    await main().getByRole('button', { name: 'Keep Aiden Gagnon (P00077)' }).click();
    const form = drawer(page, 'Merge two files');
    await fillIn(form, { 'How you know they are one': 'Told so by the office' });
    await save(page, form, 'Merge', 'Merged; Aiden Gagnon is kept.');
    await main().getByRole('link', { name: 'Aiden Gagnon (P00077)' }).first().click();
    await page.getByRole('button', { name: 'Credit a course…' }).click();
    const credit = drawer(page, 'Credit a course to Aiden Gagnon');
    await fillIn(credit, {
      Course: 'Leadership',
      'Course taken': 'Leading for safety',
      'Given by': 'Example College',
      'Taken on': '2026-05-01',
      'Why it is equivalent': 'Same outline and hours',
    });
    await save(page, credit, 'Save', 'The credit is saved.');
    await main().getByText('Same outline and hours').waitFor();
    await main().getByRole('button', { name: 'Undo the merge of Aiden Gagnon (P00151)' }).first().click();
    const undo = drawer(page, 'Undo the merge');
    await fillIn(undo, { 'Why they are two': 'Two cousins' });
    await undo.getByRole('button', { name: 'Undo the merge' }).click();
    await undo.getByText(/Recorded since for the merged person: completed courses/).waitFor();
    await expectNoAxeViolations(page);
  });
});

describe('auditors', () => {
  test.each(['/training/people?q=gagnon', '/training/auditors', '/training/auditors?view=applications'])(
    '%s can be used by everybody',
    async (path) => {
      await open(page, path);
      await expectNoAxeViolations(page);
    },
  );

  test('says who may audit an employer, and why', async () => {
    await open(page, '/training/auditors?view=candidates');
    await main().getByLabel('Employer').fill('E0013');
    await page.getByRole('option', { name: /E0013/ }).click();
    await main()
      .getByRole('button', { name: /^Why: / })
      .first()
      .click();
    await main()
      .getByRole('list', { name: /^Why: / })
      .waitFor();
    await expectNoAxeViolations(page);
  });
});
