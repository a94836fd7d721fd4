import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MailServer } from '../../../api/test/mail-server.js';
import { readPdf } from '../../../api/test/read-pdf.js';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { drawer, fillIn, save } from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { startOwnProgram } from '../program/own-program.js';
import { type RunningProgram, removeDataDir } from '../program/running-program.js';

/** A day at the desk: letters in a batch, mail to a server that takes it, records from files. On a program of its own. */
const MAIL_FROM = 'Program Office <office@example.test>';
let program: RunningProgram;
let browser: Browser;
let post: MailServer;
let staff: Visit;
let page: Page;
pictureOnFailure(() => page);

beforeAll(async () => {
  post = await MailServer.open();
  [program, browser] = await Promise.all([
    startOwnProgram({ env: { SMTP_URL: post.url, MAIL_FROM } }),
    launchChromium(),
  ]);
  const manager = await visit(browser, program.url);
  await signInAs(manager.page, 'manager', '/settings/authority');
  await manager.page.getByRole('button', { name: 'Change the authority’s details' }).click();
  const form = drawer(manager.page, 'Change the authority’s details');
  await fillIn(form, { Name: 'Prairie Example Safety Authority', 'Public address': program.url });
  await save(manager.page, form, 'Save', /saved/);
  await manager.end();
  staff = await visit(browser, program.url);
  page = staff.page;
  await signInAs(page, 'staff', '/documents');
}, 180_000);
afterAll(async () => {
  await staff?.end();
  await browser?.close();
  await program?.stop();
  await post?.close();
  if (program) await removeDataDir(program.dataDir);
});

describe('letters in a batch', () => {
  test('are issued together, printed as one file and sent to their employers', async () => {
    await page.getByRole('checkbox', { name: /^Pick all \d+ that are ready/ }).check();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: /^Review \d+…/ }).click();
    const issue = page.getByRole('dialog', { name: /^Issue \d+ documents/ });
    await issue.getByRole('button', { name: /^Issue [1-9]/ }).click();
    const outcome = drawer(page, 'What was issued');
    await outcome.getByText(/documents are issued/).waitFor();
    await expectNoAxeViolations(page);

    const several = await outcome.getByRole('link', { name: 'Download as one PDF' }).getAttribute('href');
    const answer = await page.request.get(several ?? '');
    const pdf = readPdf(await answer.body());
    const numbers = await outcome.getByRole('link', { name: /^L\d+/ }).allTextContents();
    expect(pdf.pages).toBe(numbers.length);
    expect(pdf).toMatchObject({ language: 'en-CA' });
    expect(pdf.tags.filter((tag) => tag === 'H1')).toHaveLength(numbers.length);
    for (const number of numbers) expect(pdf.text).toContain(/L\d+/.exec(number)?.[0]);
    for (const address of pdf.qr) expect(address).toMatch(new RegExp(`^${program.url}/check/`));

    await outcome.getByRole('button', { name: `Send ${numbers.length} by e-mail…` }).click();
    const mail = page.getByRole('dialog', { name: `Send ${numbers.length} documents by e-mail` });
    await mail.getByText('@example.test').first().waitFor();
    await expectNoAxeViolations(page);
    await mail.getByRole('button', { name: `Send ${numbers.length}`, exact: true }).click();
    await mail
      .getByText(/are on their way\./)
      .first()
      .waitFor();
    // The running program sends it by itself; its reminders of the morning come the same way.
    const letters = () =>
      post.taken.filter(({ attachments }) =>
        attachments.some(({ filename }) => filename?.startsWith('letter-')),
      );
    await expect.poll(() => letters().length, { timeout: 60_000 }).toBe(numbers.length);
    const sent = readPdf(letters()[0]?.attachments[0]?.content ?? Buffer.alloc(0));
    expect(sent).toMatchObject({ pages: 1, language: 'en-CA' });
    expect(pdf.qr).toContain(sent.qr[0]);
  });

  test('one is voided and reissued, and its QR code says so to anybody, without JavaScript', async () => {
    await open(page, '/documents?show=issued&q=L00000');
    const row = page.getByRole('row', { name: /L000001/ });
    const paper = await row.getByRole('link', { name: /^L000001/ }).getAttribute('href');
    const pdf = readPdf(await (await page.request.get(`${paper}&language=en`)).body());
    const address = pdf.qr[0] ?? '';
    const anybody = await visit(browser, program.url, { javaScriptEnabled: false });
    await anybody.page.goto(address);
    await anybody.page.getByText('Genuine and valid today').first().waitFor();

    await row.getByRole('button', { name: 'Void L000001 and reissue…' }).click();
    const form = drawer(page, 'Void L000001 and reissue');
    await expectNoAxeViolations(page);
    await fillIn(form, { 'Reason for voiding': 'The name was misspelt.' });
    await save(page, form, 'Void and reissue', /L000001 is void/);
    await anybody.page.goto(address);
    await anybody.page.getByText('Void').first().waitFor();
    expect(await anybody.page.getByText('Genuine and valid today').count()).toBe(0);
    await anybody.end();
  });
});

describe('records from files', () => {
  const FILES = {
    'Employer list.csv': [
      'Employer ref,Legal name,Program,Registered on,City,Favourite colour',
      'X0001,Meadowlark Framing Ltd.,SECOR,2024/03/05,Winnipeg,red',
      'X0002,Sandhill Paving Inc.,COR,08/09/2024,Gimli,',
    ],
    'headcounts.csv': ['employer_ref,effective_on,headcount', 'X0001,2024-03-05,12', 'X0002,2024-09-08,40'],
  };

  test('a messy folder is checked, a reject put right in the grid, applied, seen, and undone', async () => {
    await open(page, '/employers');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Intake' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'New import' }).click();
    await page.waitForURL(/\/intake\/./);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles(
      Object.entries(FILES).map(([name, lines]) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(`${lines.join('\n')}\n`),
      })),
    );
    await page.getByText('left out: Favourite colour').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Check the files' }).click();
    await page.getByText('Rows that would be written: 2. Rejected: 2.').waitFor();
    await page.getByText('1 more row only falls with one of these').waitFor();
    await page.getByText('is ambiguous: day and month cannot be told apart').waitFor();
    await expectNoAxeViolations(page);

    await page.getByRole('textbox', { name: 'Registered on' }).fill('2024-09-08');
    await page.getByRole('button', { name: 'Save 1 row and check again' }).click();
    await page.getByText('Rows that would be written: 4. Rejected: 0.').waitFor();
    await page.getByRole('button', { name: 'Apply 4 rows' }).click();
    await page.getByText('Rows written: 4.').waitFor();
    await expectNoAxeViolations(page);
    const imported = page.url();

    await page.getByRole('link', { name: 'Open X0002' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Sandhill Paving Inc.' }).waitFor();
    await page.goto(imported);
    await page.getByRole('button', { name: 'Undo the whole import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo it' }).click();
    await page.getByText('The records are as they were before this import.').waitFor();
    await open(page, '/employers?q=Sandhill+Paving');
    expect(await page.getByRole('link', { name: 'Sandhill Paving Inc.' }).count()).toBe(0);
  });
});
