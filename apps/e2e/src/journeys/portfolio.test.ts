import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { type Visit, visit } from '../browser/visit.js';
import { emailOf, enterSignIn, open, PASSWORD, settled, signInAs } from '../person/sign-in.js';

const FURTHER = 'The portfolio from other sides';

describe('a program manager in the morning', () => {
  let browser: Browser;
  let manager: Visit;
  let page: Page;
  pictureOnFailure(() => page);
  beforeAll(async () => {
    browser = await launchChromium();
    manager = await visit(browser, inject('programUrl'));
    page = manager.page;
  });
  afterAll(async () => {
    await manager?.end();
    await browser?.close();
  });

  test('signs in, the second time with the right password', async () => {
    await page.goto('/employers?city=Morden');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectNoAxeViolations(page);
    await enterSignIn(page, emailOf('manager'), 'not-the-password');
    const refusal = page.getByRole('alert').filter({ hasText: /\w/ }).first();
    await refusal.waitFor();
    expect(await page.getByLabel('E-mail address').inputValue()).toBe(emailOf('manager'));
    await expectNoAxeViolations(page);
    await enterSignIn(page, emailOf('manager'), PASSWORD);
    await page.getByRole('heading', { name: 'Employers', level: 1 }).waitFor();
    expect(page.url(), 'comes back to the page that was asked for').toContain('city=');
  });

  test('finds behind every figure the list that it counts', async () => {
    await open(page, '/');
    await expectNoAxeViolations(page);
    // The tables further down lead to reports as well; they have a test of their own.
    const figures = page
      .locator(`table:not([aria-label="${FURTHER}"] table)`)
      .getByRole('link')
      .filter({ hasText: /^[\d,]+ / });
    const shown = await figures.count();
    expect(shown).toBeGreaterThan(20);
    for (let index = 0; index < shown; index++) {
      const said = (await figures.nth(index).textContent()) ?? '';
      const count = said.split(/\s/)[0];
      await figures.nth(index).click();
      await page.getByRole('heading', { level: 1, name: 'Employers' }).waitFor();
      const listed = await page
        .getByRole('main')
        .getByText(/^(One employer|[\d,]+ employers)$/)
        .first()
        .textContent();
      expect(listed, said).toBe(count === '1' ? 'One employer' : `${count} employers`);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: 'Portfolio' }).waitFor();
    }
  });

  test('finds behind the further figures the lists that they count', async () => {
    await open(page, '/');
    const further = page.getByRole('region', { name: FURTHER });
    await further.getByRole('table', { name: 'Auditors’ load' }).waitFor();
    await settled(page);
    await expectNoAxeViolations(page);
    const links: [said: string, href: string][] = [];
    for (const table of await further.getByRole('table').all()) {
      const counts = table.getByRole('link').filter({ hasText: /^[\d,]+ / });
      for (const link of [counts.first(), counts.last()]) {
        if ((await counts.count()) === 0) continue;
        links.push([(await link.textContent()) ?? '', (await link.getAttribute('href')) ?? '']);
      }
    }
    expect(links.length).toBeGreaterThan(15);
    for (const [said, href] of links) {
      await open(page, href);
      const count = said.split(/\s/)[0];
      const listed = page.getByRole('main').getByText(/^(One employer|[\d,]+ (employers|counted))$/);
      await listed.first().waitFor();
      expect(await listed.first().textContent(), `${said} ${href}`).toMatch(
        count === '1' ? /^(One employer|1 counted)$/ : new RegExp(`^${count} (employers|counted)$`),
      );
    }
  });

  test('compares two days, and reads why somebody moved', async () => {
    await open(page, '/compare?from=2025-06-30&to=2026-10-31');
    const moves = page.getByRole('table', { name: 'Moves' });
    await moves.waitFor();
    await settled(page);
    await expectNoAxeViolations(page);
    const move = moves.getByRole('link', { name: /^[\d,]+ from Good standing to Expired$/ });
    const count = Number((await move.textContent())?.split(/\s/)[0]);
    await move.press('Enter');
    const list = page.getByRole('table', { name: 'Table: Good standing → Expired' });
    await list
      .getByText(/lapsed|ended|expired/i)
      .first()
      .waitFor();
    await expect.poll(() => list.locator('tbody').getByRole('row').count()).toBe(count);
    expect(page.url()).toContain('move=GOOD_STANDING');
  });

  test('sees money at stake and the employers behind it', async () => {
    await open(page, '/');
    const money = page.getByRole('table', { name: 'Prevention rebate' }).getByRole('link');
    for (const href of await money.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    )) {
      await open(page, href);
      expect(await page.getByRole('row').count(), href).toBeGreaterThan(1);
    }
  });

  test.each([
    ['a name typed without its accents', 'levesque roofing', 'Lévesque Roofing Services Inc.'],
    ['an account number whose zeros a spreadsheet took', '1034376', 'Polar Mechanical & Sons'],
    ['the whole account number', '001034376', 'Polar Mechanical & Sons'],
    ['a reference', 'E0016', 'Polar Mechanical & Sons'],
  ])('finds an employer by %s', async (_, typed, name) => {
    await open(page, '/employers');
    await page.getByRole('searchbox', { name: 'Search employers' }).fill(typed);
    await page.getByText('One employer', { exact: true }).first().waitFor();
    await page.getByRole('link', { name, exact: true }).waitFor();
  });

  test('opens an employer and reads why it stands as it does', async () => {
    await open(page, '/employers?q=levesque+roofing');
    await page.getByRole('link', { name: 'Lévesque Roofing Services Inc.' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lévesque Roofing Services Inc.' }).waitFor();
    await settled(page);
    await expectNoAxeViolations(page);
    const why = page.getByRole('button', { name: /^Why/ });
    await why.press('Enter');
    expect(await why.getAttribute('aria-expanded')).toBe('true');
    const lines = page.getByRole('list', { name: 'Reasons' }).getByRole('listitem');
    await lines.first().waitFor();
    const rule = lines.first().getByRole('button');
    await rule.press('Enter');
    await lines
      .first()
      .getByText(/^Rule /)
      .waitFor();
    await expectNoAxeViolations(page);
  });

  test('signs out, and the way back leads to the sign-in', async () => {
    await open(page, '/employers');
    await page.getByRole('button', { name: /^Demo Manager/ }).click();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await signInAs(page, 'manager');
  });
});
