import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll, expectTargetsLargeEnough } from '../browser/layout.js';
import { PHONE, type Visit, visit } from '../browser/visit.js';
import { EMPLOYER, PAGES } from '../person/pages.js';
import { open, signInAs } from '../person/sign-in.js';

/** What a text looks like that no catalogue has. */
const CATALOGUE_KEY = /^[a-z]\w*([.:]\w+)+$/;

const english = sentences('en-CA');
const french = sentences('fr-CA');
let browser: Browser;
let person: Visit;
beforeAll(async () => {
  browser = await launchChromium();
  person = await visit(browser, inject('programUrl'), {
    locale: 'fr-CA',
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
  });
  await signInAs(person.page, 'manager');
});
afterAll(async () => {
  await person?.end();
  await browser?.close();
});

test.each(PAGES)('%s fits a phone and says nothing in English', async (path) => {
  const { page } = person;
  await open(page, path);
  expect(await page.locator('html').getAttribute('lang')).toBe('fr-CA');
  const shown = await page.evaluate(() => {
    const words: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement?.checkVisibility()) words.push(text.textContent?.trim() ?? '');
    }
    return words;
  });
  expect(shown.filter((text) => english.has(text) && !french.has(text))).toEqual([]);
  expect(shown.filter((text) => CATALOGUE_KEY.test(text))).toEqual([]);
  await expectNoSidewaysScroll(page);
  await expectTargetsLargeEnough(page);
  await expectNoAxeViolations(page);
});

test('gives the reasons in French too', async () => {
  const { page } = person;
  await open(page, EMPLOYER);
  await page.locator('button[aria-expanded=false]', { hasText: /^Pourquoi/ }).click();
  await page
    .locator('main')
    .getByText(/certificat|lettre/i)
    .first()
    .waitFor();
  await expectNoAxeViolations(page);
});

/** Every text of a language's catalogues that has no gap to fill. */
function sentences(language: 'en-CA' | 'fr-CA'): Set<string> {
  const folder = new URL(`../../../dashboard/src/i18n/${language}/`, import.meta.url);
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && !value.includes('{{')) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    collect(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  }
  return found;
}
