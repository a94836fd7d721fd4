import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll } from '../browser/layout.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { PHONE, type Visit, visit } from '../browser/visit.js';
import { drawer, fillIn, pickPerson, save } from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { startOwnProgram } from '../program/own-program.js';
import { type RunningProgram, removeDataDir } from '../program/running-program.js';

/** Two questions for each of the fifteen sections, in the columns that the page names. */
function instrument(): string {
  const header = 'section_no,position,text_en,text_fr,evidence,points,pattern,threshold_percent';
  const lines = Array.from({ length: 15 }, (_, index) => `${index + 1},1,Is it done?,Est-ce fait?,`);
  return [header, ...lines.map((line) => `${line}DOCUMENTATION,10,ALL_OR_NOTHING,100`)].join('\n');
}
const csv = (name: string, content: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(content),
});

describe('an audit between two people', () => {
  let browser: Browser;
  let program: RunningProgram;
  let auditor: Visit;
  let reviewer: Visit;
  let page: Page;
  let audit: string;
  pictureOnFailure(() => page);

  beforeAll(async () => {
    browser = await launchChromium();
    program = await startOwnProgram();
    auditor = await visit(browser, program.url);
    reviewer = await visit(browser, program.url);
    page = reviewer.page;
  });
  afterAll(async () => {
    await auditor?.end();
    await reviewer?.end();
    await browser?.close();
    await program?.stop();
    await removeDataDir(program.dataDir);
  });

  test('the authority’s own instrument: every flaw is named, then it is taken in', async () => {
    page = reviewer.page;
    await signInAs(page, 'manager', '/settings/instruments');
    await page.getByRole('button', { name: 'Take in an instrument…' }).click();
    const form = drawer(page, 'Take in an edition of an instrument');
    const flawed = instrument()
      .replace('1,1,Is it done?,Est-ce fait?,DOCUMENTATION,10', '1,1,Is it done?,Est-ce fait?,GUESSWORK,ten')
      .replace('\n15,1,', '\n14,1,');
    await form.locator('input[type=file]').setInputFiles(csv('flawed.csv', flawed));
    await fillIn(form, {
      Code: 'EXAMPLE',
      Edition: '2027',
      'English title': 'Example instrument',
      'French title': 'Outil d’exemple',
      'Who wrote it': 'A fictional authority',
    });
    await form.getByRole('button', { name: 'Go', exact: true }).click();
    await form.getByText(/GUESSWORK/).waitFor();
    await form.getByText(/“ten”/).waitFor();
    await form.getByText(/14\.1/).waitFor();
    await expectNoAxeViolations(page);
    await form.locator('input[type=file]').setInputFiles(csv('good.csv', instrument()));
    await save(page, form, 'Go', 'The file is taken in.');
    await page.getByRole('cell', { name: 'Example instrument 2027 (EXAMPLE)' }).waitFor();
    await page.getByLabel('Edition on the right').selectOption({ label: 'Example instrument 2027' });
    await page
      .getByLabel('Edition on the left')
      .selectOption({ label: 'Good Standing audit instrument 2026' });
    await page
      .getByText(/questions differ/)
      .first()
      .waitFor();
    await expectNoAxeViolations(page);
  });

  test('a published interview table with its real defect is refused by name', async () => {
    await page.getByRole('button', { name: 'Take in a table…' }).click();
    const form = drawer(page, 'Take in an interview table');
    const published = await readFile(
      new URL('../../../api/test/data/interview-sampling-published.csv', import.meta.url),
      'utf8',
    );
    await form.locator('input[type=file]').setInputFiles(csv('table.csv', published));
    await fillIn(form, {
      Code: 'EXAMPLE',
      Edition: '1',
      'English title': 'Example table',
      'French title': 'Table d’exemple',
    });
    await form.getByRole('button', { name: 'Go', exact: true }).click();
    await form
      .getByText(/overlaps/)
      .first()
      .waitFor();
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.getByRole('button', { name: 'Discard what I typed' }).click();
  });

  test('is scored, and says what handing in still needs', async () => {
    page = auditor.page;
    await signInAs(page, 'staff', '/employers/E0083?tab=audits');
    await page.getByRole('button', { name: 'Start scoring…' }).click();
    const start = drawer(page, 'Start scoring an audit');
    await fillIn(start, { Kind: 'Authority audit' });
    await pickPerson(start, 'Auditor', 'P00001');
    await fillIn(start, {
      Instrument: 'Example instrument 2027',
      'First day': '2026-10-29',
      'Last day': '2026-10-30',
    });
    await start.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL(/\/audits\/score\//);
    await settled(page);
    audit = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.getByText('15 questions open').waitFor();
    for (let section = 1; section <= 15; section += 1) {
      await page.keyboard.press('j');
      await page
        .locator('article')
        .filter({ has: page.getByRole('heading', { name: new RegExp(`^${section}\\.1 `) }) })
        .waitFor();
      if (section < 15) await page.keyboard.press('y');
    }
    await open(page, `/audits/review/${audit}`);
    await page.getByText(/Not yet: every line/).waitFor();
    expect(await page.getByRole('button', { name: 'Hand in…' }).isDisabled()).toBe(true);
    await expectNoAxeViolations(page);
    await open(page, `/audits/score/${audit}?section=15`);
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await page.getByText(/^Saved \d\d:\d\d · Demo Staff$/).waitFor();
    await open(page, `/audits/review/${audit}`);
    await page.getByRole('button', { name: 'Note…' }).click();
    const readiness = drawer(page, 'What was there during the audit');
    await fillIn(readiness, {
      'Active worksites': '2',
      'People there during the audit': '5',
      'Most people in the year': '8',
    });
    await save(page, readiness, 'Save', 'What was there is noted.');
    await page.getByRole('button', { name: 'Hand in…' }).click();
    await save(page, drawer(page, 'Hand in the audit'), 'Hand in', 'The audit is handed in.');
    await page.getByText('Undecided').first().waitFor();
  });

  test('the reviewer finds it, notes what is wrong and sends it back', async () => {
    page = reviewer.page;
    await open(page, '/audits?stage=SUBMITTED&q=E0083');
    await expectNoAxeViolations(page);
    await open(page, `/audits/review/${audit}`);
    await page.getByRole('button', { name: 'Take into review' }).click();
    await page.getByRole('button', { name: 'Take over the review' }).waitFor();
    await open(page, `/audits/score/${audit}?section=3`);
    await page.getByRole('button', { name: 'Review note on 3.1' }).click();
    const note = drawer(page, 'Review note on question 3.1');
    await fillIn(note, { Note: 'Which ladders were looked at?' });
    await save(page, note, 'Write the note', 'The note is written.');
    await page.getByText('Which ladders were looked at?').waitFor();
    await expectNoAxeViolations(page);
    await open(page, `/audits/review/${audit}`);
    await page.getByRole('button', { name: 'Accept or return…' }).click();
    const decide = page.getByRole('dialog');
    await decide.getByRole('button', { name: /^Save/ }).click();
    await decide
      .getByText(/Notes to be put right are still open: 1/)
      .first()
      .waitFor();
    await fillIn(decide, { Decision: 'Returned', 'Why it goes back': 'See the note on 3.1.' });
    await decide.getByRole('button', { name: /^Save/ }).click();
    await page.getByText(/^Returned: put right/).waitFor();
  });

  test('it is put right, and handed in again with nothing lost', async () => {
    page = auditor.page;
    await open(page, `/audits/score/${audit}`);
    await page.getByRole('button', { name: 'Next note' }).click();
    await page.getByRole('heading', { name: /^3\.1 / }).waitFor();
    await page.getByRole('button', { name: 'Reply…' }).click();
    const reply = drawer(page, 'Reply to a note');
    await fillIn(reply, { 'What you say to it': 'The two at the shop.' });
    await save(page, reply, 'Reply…', 'The reply is written.');
    await page.getByRole('button', { name: 'Settle…' }).click();
    await save(page, drawer(page, 'Settle a note'), 'Settle…', 'The note is settled.');
    await open(page, `/audits/review/${audit}`);
    await page.getByText('The two at the shop.').waitFor();
    await page.getByRole('button', { name: 'Hand in again…' }).click();
    await save(page, drawer(page, 'Hand in the audit'), 'Hand in', 'The audit is handed in.');
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
  });

  test('it is accepted; both handings in stay, the result beside the decision', async () => {
    page = reviewer.page;
    await open(page, `/audits/review/${audit}`);
    await page.getByRole('button', { name: 'Accept or return…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click();
    await page.getByText(/^Accepted: nothing changes any more/).waitFor();
    const history = page.getByRole('region', { name: 'Handed in' }).first();
    await history.getByText('Returned').waitFor();
    await history.getByText('Accepted').waitFor();
    expect(await history.getByText('Pass', { exact: true }).count()).toBe(2);
    await expectNoAxeViolations(page);
  });
});
