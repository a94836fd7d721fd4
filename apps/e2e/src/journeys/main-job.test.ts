import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import {
  acceptOpenAudit,
  choose,
  drawer,
  expectStanding,
  fillIn,
  recordAudit,
  save,
  tabTo,
} from '../person/recording.js';
import { open, settled, signInAs } from '../person/sign-in.js';
import { newDataDir, type RunningProgram, removeDataDir, startProgram } from '../program/running-program.js';

const NAME = 'Éxample Scaffolding Ltd.';
const FIFTEEN = Array.from({ length: 15 }, () => '18');

/** One employer from its registration to a voided letter, as the office lives through it: two years in one go. */
describe('the main job', () => {
  let browser: Browser;
  let dataDir: string;
  let program: RunningProgram;
  let staff: Visit;
  let page: Page;
  let employerPath = '';
  const look = () => expectNoAxeViolations(page);
  pictureOnFailure(() => page);

  /** The office on another day: the program is started anew on the same records. */
  async function comeInOn(today: string): Promise<void> {
    await staff?.end();
    await program?.stop();
    program = await startProgram({ dataDir, today });
    staff = await visit(browser, program.url);
    page = staff.page;
    await signInAs(page, 'staff');
  }

  /** A figure of the portfolio's table of standings. */
  async function figure(standing: string): Promise<number> {
    await open(page, '/');
    const row = page.getByRole('table', { name: 'Standing by program' }).getByRole('row', { name: standing });
    return Number((await row.getByRole('cell').first().textContent())?.split(/\s/)[0]);
  }

  beforeAll(async () => {
    browser = await launchChromium();
    dataDir = await newDataDir();
    await comeInOn('2026-10-31');
  });
  afterAll(async () => {
    await staff?.end();
    await browser?.close();
    await program?.stop();
    await removeDataDir(dataDir);
  });

  test('registers an employer', async () => {
    await open(page, '/employers');
    await page.getByRole('button', { name: 'Register employer' }).click();
    const form = drawer(page, 'Register an employer');
    await form.waitFor();
    await look();
    await form.getByRole('button', { name: 'Register an employer' }).click();
    await form.getByText('Nothing was saved; everything you typed is still here.').waitFor();
    await look();
    await fillIn(form, {
      'Legal name': NAME,
      'Registered on': '2026-01-05',
      'WCB account': '099000017',
      City: 'Brandon',
      'Industry code': '40110',
      'E-mail': 'office@example.test',
    });
    await save(page, form, 'Register an employer', 'The employer is registered.');
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    employerPath = new URL(page.url()).pathname;
    await expectStanding(page, 'In progress');
  });

  test('records headcount and implementation', async () => {
    await choose(page, 'Headcount');
    const headcount = drawer(page, 'Record headcount');
    await fillIn(headcount, { From: '2026-01-05', People: '6' });
    await look();
    await save(page, headcount, 'Save', 'The headcount is saved.');
    await choose(page, 'Implementation');
    const implementation = drawer(page, 'Record implementation');
    await fillIn(implementation, {
      'Documentation kept since': '2026-02-01',
      'Manual submitted on': '2026-04-15',
    });
    await look();
    await save(page, implementation, 'Save', 'The implementation is saved.');
  });

  test('hires two people', async () => {
    for (const name of ['Nora Sample', 'Émile Specimen']) {
      await choose(page, 'Somebody starts to work here');
      const form = drawer(page, 'Somebody starts');
      await form.getByLabel('Person').first().fill(name);
      await fillIn(form, { From: '2026-01-05' });
      if (name === 'Nora Sample') await look();
      await save(page, form, 'Save', 'The employment is saved.');
      await form.waitFor({ state: 'detached' });
    }
  });

  test('records a training day for several people, one of them new', async () => {
    await choose(page, 'Training day');
    await page.getByRole('heading', { level: 1, name: 'Record a training day' }).waitFor();
    const form = page.getByRole('main');
    await fillIn(form, { Course: 'Principles of Health & Safety Management', 'Completed on': '2026-02-10' });
    for (const [typed, name] of [
      ['nora sam', 'Nora Sample'],
      ['emile spec', 'Émile Specimen'],
    ] as const) {
      await form.getByLabel('Add a person').fill(typed);
      await page.getByRole('option', { name: new RegExp(name) }).waitFor();
      await form.getByLabel('Add a person').press('Enter');
    }
    await form.getByText('2 people', { exact: true }).waitFor();
    await form.getByText(`Newly covers Health & safety management for ${NAME}`).first().waitFor();
    await form.getByLabel('Add a person').fill('Quentin Placeholder');
    await page.getByRole('option', { name: 'New person: Quentin Placeholder' }).click();
    await form.getByLabel('Works for').fill('example scaff');
    await page.getByRole('option', { name: new RegExp(NAME) }).click();
    await fillIn(form, { 'Works there since': '2026-02-01' });
    await look();
    await save(page, form, 'Record training', 'The training day is saved.');
    await form.getByText('Recorded for 3 people').waitFor();
    await form.getByText('now covers Health & safety management (SECOR)').waitFor();
    await look();
  });

  test.each([
    ['Safety Auditor', '2026-02-20', 'Safety auditor'],
    ['Leadership', '2026-03-03', 'Leadership for safety excellence'],
  ])('records the day of %s by keyboard alone', async (course, day, module) => {
    await page.keyboard.press('Escape');
    await page.keyboard.type('ge');
    await page.getByRole('heading', { level: 1, name: 'Employers' }).waitFor();
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('example scaffold');
    await page.getByText('One employer', { exact: true }).first().waitFor();
    await tabTo(page, new RegExp(`^${NAME}`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await settled(page);
    await tabTo(page, /^Record…/);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Training day' }).waitFor();
    await page.keyboard.press('Home');
    for (let press = 0; press < 20; press++) {
      if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === 'Training day') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Record a training day' }).waitFor();
    await tabTo(page, /^Course/);
    await page.keyboard.type(course);
    await tabTo(page, /^Completed on/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(day);
    await tabTo(page, /^Add a person/);
    for (const [typed, name] of [
      ['nora samp', 'Nora Sample'],
      ['emile sp', 'Émile Specimen'],
    ] as const) {
      await page.keyboard.type(typed);
      await page.getByRole('option', { name: new RegExp(name) }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
    }
    await page.keyboard.press('Control+Enter');
    await page.getByText('Recorded for 2 people').waitFor();
    await page.getByText(`now covers ${module} (SECOR)`).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Record another day');
  });

  test('is told every reason why it cannot be certified yet', async () => {
    await open(page, employerPath);
    await choose(page, 'Certify for SECOR®');
    const refusal = page.getByRole('dialog', { name: /Certify for SECOR®: not possible now/ });
    await refusal.waitFor();
    // One for each of the three audits that are missing.
    expect(await refusal.getByText('Not met:').count()).toBeGreaterThanOrEqual(3);
    await look();
    await page.keyboard.press('Escape');
  });

  test('keys in three audits from paper and accepts them', async () => {
    for (const audit of [
      {
        kind: 'Company self-audit',
        auditor: 'Nora Sample',
        firstDay: '2026-06-01',
        lastDay: '2026-06-02',
        submittedOn: '2026-06-10',
      },
      {
        kind: 'Authority audit',
        auditor: 'P00001',
        firstDay: '2026-08-10',
        lastDay: '2026-08-10',
        submittedOn: '2026-08-12',
      },
      {
        kind: 'Independent audit',
        auditor: 'P00005',
        firstDay: '2026-09-14',
        lastDay: '2026-09-15',
        submittedOn: '2026-09-20',
      },
    ]) {
      await open(page, employerPath);
      const first = audit.kind === 'Company self-audit';
      await recordAudit(page, { ...audit, awarded: FIFTEEN, overall: '90 %' }, first ? look : undefined);
      if (first) await look();
      await acceptOpenAudit(page, '2026-10-01');
    }
    await look();
  });

  test('certifies and shows the certificate', async () => {
    await open(page, employerPath);
    await page.getByRole('button', { name: 'Certify for SECOR®' }).click();
    const form = drawer(page, 'Certify for SECOR®');
    await form.getByText('What a certificate needs').waitFor();
    await look();
    await save(page, form, 'Make the certificate', 'The certificate is made.');
    await expectStanding(page, 'Good standing');
    await open(page, `${employerPath}?tab=certification`);
    const certificates = page.getByRole('table', { name: 'Certificates' });
    await certificates.getByText('In force').waitFor();
    await look();
    await certificates.getByRole('link', { name: /SECOR-/ }).press('Enter');
    await page
      .getByRole('heading', { name: /Certificate/ })
      .first()
      .waitFor();
    await page.getByText(NAME).first().waitFor();
    await look();
  });

  test('a year later, without maintenance, it is not in good standing', async () => {
    await comeInOn('2027-11-05');
    await open(page, employerPath);
    await expectStanding(page, 'Not in good standing');
    await expectStanding(page, 'Maintenance overdue');
    await look();
  });

  test('maintenance is recorded, the letter is issued, and the portfolio changes', async () => {
    const good = await figure('Good standing');
    await open(page, employerPath);
    await recordAudit(page, {
      kind: 'Company self-audit',
      auditor: 'P00011',
      firstDay: '2027-05-10',
      lastDay: '2027-05-10',
      submittedOn: '2027-05-20',
      awarded: FIFTEEN,
      overall: '90 %',
    });
    await acceptOpenAudit(page, '2027-06-01');
    await recordAudit(
      page,
      {
        kind: 'Verification review',
        auditor: 'P00001',
        firstDay: '2027-06-10',
        lastDay: '2027-06-10',
        submittedOn: '2027-06-12',
      },
      look,
    );
    await acceptOpenAudit(page, '2027-06-20');
    await expectStanding(page, 'Letter to issue');
    await page.getByRole('button', { name: 'Issue the letter for year 2' }).click();
    const form = drawer(page, 'Letter of good standing for year 2');
    await form.getByText('What the letter needs').waitFor();
    await look();
    await save(page, form, 'Issue the letter', 'The letter for year 2 is issued.');
    await expectStanding(page, 'Good standing');
    expect(await figure('Good standing')).toBe(good + 1);
  });

  test('the letter is voided with its reason and stays on the record', async () => {
    const good = await figure('Good standing');
    await open(page, `${employerPath}?tab=certification`);
    await page.getByRole('button', { name: /^Actions for Letter/ }).click();
    await page.getByRole('menuitem', { name: 'Void…' }).click();
    const form = page.getByRole('dialog', { name: /^Void letter/ });
    await fillIn(form, { 'Reason for voiding': 'Issued to the wrong address' });
    await look();
    await save(page, form, 'Void the letter', /^Letter .+ is void/);
    await expectStanding(page, 'Not in good standing');
    await page
      .getByRole('table', { name: 'Letters of good standing' })
      .getByText('Issued to the wrong address')
      .waitFor();
    expect(await figure('Good standing')).toBe(good - 1);
    await open(page, `${employerPath}?tab=activity`);
    await page.getByText('Reason: Issued to the wrong address').first().waitFor();
    await look();
  });
});
