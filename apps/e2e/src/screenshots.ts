import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { launchChromium } from './browser/chromium.js';
import { PHONE, type Visit, visit } from './browser/visit.js';
import { open, signInAs } from './person/sign-in.js';

const FOLDER = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url));
const WIDE = { width: 1280, height: 800 };

/** An employer in good standing, with audits, letters and premiums behind it. */
const EMPLOYER = '/employers/E0003';

interface Picture {
  name: string;
  path: string;
  /** What is done on the page before the picture is taken. */
  act?: (page: Page) => Promise<void>;
  options?: BrowserContextOptions;
}

const PICTURES: readonly Picture[] = [
  { name: 'portfolio', path: '/' },
  { name: 'employers', path: '/employers?q=winnipeg' },
  { name: 'employer', path: EMPLOYER },
  {
    name: 'why',
    path: '/employers?concern=["MAINTENANCE_OVERDUE"]',
    act: async (page) => {
      await page.getByRole('main').getByRole('table').getByRole('link').first().click();
      await page.getByRole('button', { name: 'Why?' }).click();
      const rule = page.getByRole('list', { name: 'Reasons for the standing' }).getByRole('button').first();
      await rule.click();
      await page.evaluate(() => document.fonts.ready);
    },
  },
  {
    name: 'audit',
    path: `${EMPLOYER}?tab=audits&audit=A000012`,
    act: async (page) => {
      await page.getByRole('article', { name: 'Audit A000012' }).evaluate((audit) => audit.scrollIntoView());
      await page.mouse.wheel(0, -70);
    },
  },
  {
    name: 'training',
    path: '/training/new',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Course' }).selectOption('SAFETY_AUDITOR');
      for (const number of ['P00013', 'P00016', 'P00039']) {
        await page.getByLabel('Add a person').fill(number);
        await page
          .getByRole('option', { name: new RegExp(number) })
          .first()
          .click();
      }
      await page.getByText('P00039').waitFor();
    },
  },
  {
    name: 'letter',
    path: `${EMPLOYER}?tab=certification`,
    act: async (page) => {
      await page
        .getByRole('table', { name: 'Letters of good standing' })
        .getByRole('link')
        .first()
        .press('Enter');
      await page.waitForURL(/\/letters\//);
    },
  },
  { name: 'phone', path: EMPLOYER, options: { viewport: PHONE, hasTouch: true, isMobile: true } },
  { name: 'dark', path: '/', options: { colorScheme: 'dark' } },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test.each(PICTURES)('$name', async ({ name, path, act, options }) => {
  const person: Visit = await visit(browser, inject('programUrl'), { viewport: WIDE, ...options });
  await signInAs(person.page, 'manager');
  await open(person.page, path);
  await act?.(person.page);
  await person.page.mouse.move(0, 0);
  await person.page.waitForLoadState('networkidle');
  await person.page.screenshot({ path: `${FOLDER}${name}.png` });
  await person.end();
});
