import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll, expectTargetsLargeEnough } from '../browser/layout.js';
import { PHONE, type Visit, visit } from '../browser/visit.js';
import { open, signInAs } from '../person/sign-in.js';

/** Every page, with an employer that has something on each of its tabs. */
const EMPLOYER = '/employers/E0003';
const PAGES = [
  '/',
  '/employers',
  '/employers?q=nobody+has+this+name',
  '/activity',
  '/settings/rules',
  '/help',
  '/training/new',
  EMPLOYER,
  ...['audits', 'training', 'certification', 'rebate', 'progression', 'records', 'activity'].map(
    (tab) => `${EMPLOYER}?tab=${tab}`,
  ),
  '/nowhere',
];

/** What a text looks like that no catalogue has. */
const CATALOGUE_KEY = /^[a-z]\w*([.:]\w+)+$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

describe.each<[string, BrowserContextOptions]>([
  ['in the dark', { colorScheme: 'dark' }],
  ['on a phone', { viewport: PHONE, hasTouch: true, isMobile: true }],
])('%s', (_, options) => {
  let person: Visit;
  let page: Page;
  beforeAll(async () => {
    person = await visit(browser, inject('programUrl'), options);
    page = person.page;
    await signInAs(page, 'manager');
  });
  afterAll(() => person?.end());

  test.each(PAGES)('%s can be read and used by everyone', async (path) => {
    await open(page, path);
    await expectNoSidewaysScroll(page);
    if (options.isMobile) await expectTargetsLargeEnough(page);
    await expectNoAxeViolations(page);
  });
});

describe('in French', () => {
  const english = sentences('en-CA');
  const french = sentences('fr-CA');
  let person: Visit;
  beforeAll(async () => {
    person = await visit(browser, inject('programUrl'), { locale: 'fr-CA' });
    await signInAs(person.page, 'manager');
  });
  afterAll(() => person?.end());

  test.each(PAGES)('%s says nothing in English', async (path) => {
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
  });

  test('gives the reasons in French too', async () => {
    const { page } = person;
    await open(page, EMPLOYER);
    await page.locator('button[aria-expanded=false]', { hasText: /^Pourquoi/ }).click();
    await page
      .getByText(/certificat|lettre/i)
      .first()
      .waitFor();
    await expectNoAxeViolations(page);
  });
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
