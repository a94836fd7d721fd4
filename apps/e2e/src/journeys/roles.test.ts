import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { type DemonstrationRole, open, settled, signInAs } from '../person/sign-in.js';

/** An employer that is neither the demonstration employer's own nor one that the demonstration auditor audited. */
const ELSEWHERE = 'E0001';

describe('everyone sees what is theirs', () => {
  let browser: Browser;
  let person: Visit | undefined;
  pictureOnFailure(() => person?.page);
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await person?.end();
    await browser?.close();
  });

  async function comeAs(role: DemonstrationRole): Promise<Page> {
    await person?.end();
    person = await visit(browser, inject('programUrl'));
    await signInAs(person.page, role);
    return person.page;
  }

  async function listed(page: Page): Promise<number> {
    await open(page, '/employers');
    const said = await page
      .getByRole('main')
      .getByText(/^(One employer|[\d,]+ employers)$/)
      .first()
      .textContent();
    return said === 'One employer' ? 1 : Number(said?.split(/\s/)[0]?.replace(',', ''));
  }

  async function expectNoSuchEmployer(page: Page): Promise<void> {
    await open(page, `/employers/${ELSEWHERE}`);
    await page.getByText(`There is no employer ${ELSEWHERE} to show`).waitFor();
    await expectNoAxeViolations(page);
  }

  test('an employer sees its own file only, and nothing to record', async () => {
    const page = await comeAs('employer');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await listed(page)).toBe(1);
    await expectNoAxeViolations(page);
    expect(await page.getByRole('button', { name: 'Register employer' }).count()).toBe(0);
    await page.getByRole('main').getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Why?' }).waitFor();
    await settled(page);
    await expectNoAxeViolations(page);
    expect(await page.getByRole('button', { name: 'Record…' }).count()).toBe(0);
    await expectNoSuchEmployer(page);
  });

  test('an auditor sees the employers of their audits', async () => {
    const page = await comeAs('auditor');
    const own = await listed(page);
    expect(own).toBeGreaterThan(1);
    expect(own).toBeLessThan(150);
    await expectNoAxeViolations(page);
    await expectNoSuchEmployer(page);
  });

  test('who reports sees everything and records nothing', async () => {
    const page = await comeAs('reporting');
    expect(await listed(page)).toBe(150);
    expect(await page.getByRole('button', { name: 'Register employer' }).count()).toBe(0);
    await open(page, '/employers/E0003');
    expect(await page.getByRole('button', { name: 'Record…' }).count()).toBe(0);
    await expectNoAxeViolations(page);
    for (const path of ['/training/new', '/audits/new?employer=E0003']) {
      await open(page, path);
      await page.getByRole('heading', { name: 'Your role does not include this' }).waitFor();
      expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0);
    }
    await expectNoAxeViolations(page);
  });
});
