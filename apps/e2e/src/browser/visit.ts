import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Watch } from './watch.js';

/** A desk, and a phone held upright. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** One person at one browser: cookies and storage of their own. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
  /** Closes the browser and fails when anything in it went wrong. */
  end(): Promise<void>;
}

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-CA',
    timezoneId: 'America/Winnipeg',
    viewport: DESK,
    // What moves is out of its way at once: a test never waits for an animation.
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const watch = new Watch(context);
  return {
    context,
    page: await context.newPage(),
    watch,
    end: async () => {
      await context.close();
      watch.expectQuiet();
    },
  };
}
