import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { settled } from './sign-in.js';

/** Chooses an act in the menu at the head of an employer's page. */
export async function choose(page: Page, act: string): Promise<void> {
  await page.getByRole('button', { name: 'Record…' }).click();
  // An act that is refused says why beside its name, in words that may name other acts.
  await page.getByRole('menuitem', { name: new RegExp(`^${act}`) }).click();
}

/** The form at the side of the page. */
export function drawer(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title });
}

/** Types into fields by the words beside them; a choice is chosen by how its own words begin. */
export async function fillIn(form: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const choice = form.getByRole('combobox', { name: label, exact: true });
    const field = form.getByRole('textbox', { name: label, exact: true });
    await choice.or(field).first().waitFor();
    if ((await choice.count()) > 0 && (await choice.evaluate((one) => one.tagName)) === 'SELECT') {
      const words = await choice.getByRole('option').allTextContents();
      await choice.selectOption({ label: words.find((one) => one.startsWith(value)) ?? value });
    } else {
      await field.or(choice).first().fill(value);
    }
  }
}

/** Saves a form and waits for what is said then, as a screen reader hears it. */
export async function save(page: Page, form: Locator, button: string, said: RegExp | string): Promise<void> {
  await form.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('status').filter({ hasText: said }).first().waitFor();
}

/** Finds somebody while typing and takes the first one found. */
export async function pickPerson(form: Locator, label: string, typed: string): Promise<void> {
  const field = form.getByLabel(label).first();
  await field.fill(typed);
  await form
    .page()
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click();
}

export interface PaperAudit {
  kind: string;
  /** The number of the auditor. */
  auditor: string;
  firstDay: string;
  lastDay: string;
  submittedOn: string;
  /** Points awarded in each of the fifteen sections; none for a review without points. */
  awarded?: readonly string[];
  /** The percentage that the points give. */
  overall?: string;
}

/** What each of the fifteen sections may give. */
const POSSIBLE = '20';

/** Keys in an audit from paper, from the employer's page, and comes back to it. */
export async function recordAudit(page: Page, audit: PaperAudit, look?: () => Promise<void>): Promise<void> {
  await choose(page, 'Audit');
  await page.getByRole('heading', { level: 1, name: 'Record an audit' }).waitFor();
  const form = page.getByRole('main');
  await fillIn(form, { Kind: audit.kind });
  await pickPerson(form, 'Auditor', audit.auditor);
  await fillIn(form, {
    'First day': audit.firstDay,
    'Last day': audit.lastDay,
    'Submitted on': audit.submittedOn,
  });
  if (audit.awarded) {
    const awarded = form.getByRole('textbox', { name: /points awarded$/ });
    const possible = form.getByRole('textbox', { name: /points possible$/ });
    // As from paper: down the column, Enter after each figure.
    await awarded.first().focus();
    for (const points of audit.awarded) {
      await page.keyboard.insertText(points);
      await page.keyboard.press('Enter');
    }
    await possible.first().focus();
    for (let section = 0; section < audit.awarded.length; section++) {
      await page.keyboard.insertText(POSSIBLE);
      await page.keyboard.press('Enter');
    }
    await form.getByText(`${audit.overall} overall (mark 80 %)`).waitFor();
  } else {
    await form.getByRole('checkbox', { name: 'With section points' }).uncheck();
  }
  await look?.();
  await save(page, form, 'Save the audit', 'The audit is saved.');
  await page.waitForURL(/\/employers\//);
  await settled(page);
}

/** Accepts the undecided audit that is open on the employer's page. */
export async function acceptOpenAudit(page: Page, decidedOn: string): Promise<void> {
  await page.getByRole('button', { name: 'Accept or return…' }).click();
  const form = drawer(page, 'Decide audit');
  await fillIn(form, { Decision: 'Accepted', 'Decided on': decidedOn });
  await save(page, form, 'Save the decision', /The decision on audit .+ is saved/);
  await form.waitFor({ state: 'detached' });
}

/** The standing that the head of an employer's page shows. */
export async function expectStanding(page: Page, standing: string): Promise<void> {
  await page.getByRole('region', { name: 'Standing' }).getByText(standing, { exact: true }).first().waitFor();
}

/** Tabs forward until the focus is on what bears that name; only the keyboard is used. */
export async function tabTo(page: Page, name: RegExp, atMost = 60): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < atMost; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return '';
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
      return (
        element.getAttribute('aria-label') ??
        labels?.[0]?.textContent ??
        element.textContent ??
        ''
      ).trim();
    });
    if (name.test(focused)) return;
    seen.push(focused.slice(0, 40));
  }
  expect.fail(`The keyboard does not come to ${name}; it came to ${seen.join(' | ')}`);
}
