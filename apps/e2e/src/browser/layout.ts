import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The smallest target of WCAG 2.2 AA, in CSS pixels. */
const SMALLEST_TARGET = 24;

/** Nothing is wider than the screen. What scrolls within itself, such as a wide table, may be. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { page: wide, screen } = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(wide, `width of ${page.url()}`).toBeLessThanOrEqual(screen);
}

/** Everything to press is large enough for a finger. Links in running text are exempt, as in WCAG 2.5.8. */
export async function expectTargetsLargeEnough(page: Page): Promise<void> {
  const small = await page.evaluate((smallest) => {
    const targets = 'button, input, select, textarea, summary, [role=button], [role=tab], [role=menuitem], a';
    const inText = (element: Element) =>
      element.tagName === 'A' && getComputedStyle(element).display.startsWith('inline');
    return [...document.querySelectorAll(targets)].flatMap((element) => {
      // A checkbox is pressed by its label too; a link may be stretched over its row or card.
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const stretched = getComputedStyle(element, '::after').position === 'absolute';
      const row = stretched ? element.closest('tr, li, article') : undefined;
      const { width, height } = element.getBoundingClientRect();
      const around = (label ?? row)?.getBoundingClientRect();
      const size = {
        width: Math.max(width, around?.width ?? 0),
        height: Math.max(height, around?.height ?? 0),
      };
      const shown =
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        width > 1 &&
        height > 1;
      if (!shown || inText(element) || Math.min(size.width, size.height) >= smallest) return [];
      return [`${element.outerHTML.slice(0, 120)} is ${Math.round(width)}×${Math.round(height)}`];
    });
  }, SMALLEST_TARGET);
  expect(small, `small targets of ${page.url()}`).toEqual([]);
}
