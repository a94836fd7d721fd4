import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll, expectTargetsLargeEnough } from '../browser/layout.js';
import { pictureOnFailure } from '../browser/picture-on-failure.js';
import { PHONE, type Visit, visit } from '../browser/visit.js';
import { settled, signInAs } from '../person/sign-in.js';

describe('somebody with a question across employers', () => {
  let browser: Browser;
  let analyst: Visit;
  let page: Page;
  pictureOnFailure(() => page);
  beforeAll(async () => {
    browser = await launchChromium();
    analyst = await visit(browser, inject('programUrl'));
    page = analyst.page;
  });
  afterAll(async () => {
    await analyst?.end();
    await browser?.close();
  });

  test('builds it by keyboard, and the address holds it', async () => {
    await signInAs(page, 'reporting');
    await page.getByRole('link', { name: 'Reports' }).press('Enter');
    await settled(page);
    await page.getByLabel('Count').selectOption({ label: 'Audits' });
    await page.getByLabel('Group by').selectOption({ label: 'Kind of audit' });
    await page.getByRole('button', { name: /^Measures/ }).press('Enter');
    await page.getByRole('checkbox', { name: 'Pass rate' }).press('Space');
    await page.keyboard.press('Escape');
    await settled(page);
    await page.getByRole('columnheader', { name: 'Pass rate' }).waitFor();
    await expectNoAxeViolations(page);
    const shown = await page.getByRole('table').first().textContent();
    await page.reload();
    await settled(page);
    expect(await page.getByRole('table').first().textContent()).toBe(shown);
  });

  test('opens every number onto the list that it counts', async () => {
    const numbers = page.getByRole('table').first().getByRole('link');
    const count = await numbers.count();
    expect(count).toBeGreaterThan(3);
    for (let index = 0; index < count; index++) {
      const said = Number(((await numbers.nth(index).textContent()) ?? '').replaceAll(',', ''));
      await numbers.nth(index).press('Enter');
      await page.getByText(`${said} counted`, { exact: true }).waitFor();
    }
    await settled(page);
    await expectNoAxeViolations(page);
  });

  test('narrows it, and takes away exactly what is on screen', async () => {
    await page.getByLabel('Narrow by…').selectOption({ label: 'Program' });
    await page.getByRole('button', { name: 'Program', exact: true }).click();
    await page.getByRole('checkbox', { name: /^SECOR/ }).check();
    await page.keyboard.press('Escape');
    await page.waitForURL(/PROGRAM/);
    await settled(page);
    const cells = await page
      .getByRole('table')
      .first()
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
      );
    await page.getByRole('button', { name: 'Take away' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV file' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n').slice(1);
    const plain = (cell: string) => cell.replace(/[\s,%]/gu, '').replace(/\.00$/, '');
    expect(lines.map((line) => line.split(',').map(plain))).toEqual(cells.map((row) => row.map(plain)));
    await page.getByRole('button', { name: 'Take away' }).click();
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel workbook' }).click(),
    ]);
    // A workbook is a zip file.
    expect((await readFile(await workbook.path())).subarray(0, 2).toString()).toBe('PK');
  });

  test('reads it on a phone', async () => {
    await page.setViewportSize(PHONE);
    await settled(page);
    await expectNoSidewaysScroll(page);
    await expectTargetsLargeEnough(page);
    await expectNoAxeViolations(page);
  });
});
