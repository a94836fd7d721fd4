import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectNoAxeViolations } from '../browser/axe.js';
import { launchChromium } from '../browser/chromium.js';
import { expectNoSidewaysScroll } from '../browser/layout.js';
import { type Visit, visit } from '../browser/visit.js';
import { PAGES } from '../person/pages.js';
import { open, signInAs } from '../person/sign-in.js';

let browser: Browser;
let person: Visit;
beforeAll(async () => {
  browser = await launchChromium();
  person = await visit(browser, inject('programUrl'), { colorScheme: 'dark' });
  await signInAs(person.page, 'manager');
});
afterAll(async () => {
  await person?.end();
  await browser?.close();
});

test('no page is left out', () => {
  const features = new URL('../../../dashboard/src/features/', import.meta.url);
  const paths = readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.routes.ts'))
    .flatMap((name) => [...readFileSync(new URL(name, features), 'utf8').matchAll(/path: '([^'$]+)'/g)])
    .map((match) => match[1]);
  expect(paths.length).toBeGreaterThan(10);
  expect(
    paths.filter((path) => path !== '/sign-in' && !PAGES.some((page) => page.split('?')[0] === path)),
  ).toEqual([]);
});

test.each(PAGES)('%s can be read in the dark', async (path) => {
  const { page } = person;
  await open(page, path);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);
});
