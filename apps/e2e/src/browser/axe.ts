import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** No violation of WCAG 2.2 AA that a program can find, in the page as it stands now. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Half-faded text has too little contrast for the moment that it fades.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((running) => running.finished)));
  const { violations } = await inFullHeight(page, () =>
    new AxeBuilder({ page }).withTags(WCAG).setLegacyMode().analyze(),
  );
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} — ${node.failureSummary ?? ''}`,
    ),
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** What stays in place while a page scrolls hides the edge of a target under it: to be measured, all has to be in sight. */
async function inFullHeight<T>(page: Page, measure: () => Promise<T>): Promise<T> {
  const size = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (size === null || height <= size.height) return measure();
  await page.setViewportSize({ width: size.width, height });
  try {
    return await measure();
  } finally {
    await page.setViewportSize(size);
  }
}
