import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';

const FOLDER = fileURLToPath(new URL('../../.turbo/failures/', import.meta.url));

/** Keeps a picture of the page as it was when a test failed, named after the test. */
export function pictureOnFailure(page: () => Page | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    const path = `${FOLDER}${task.name.replace(/\W+/g, '-')}.png`;
    await page()
      ?.screenshot({ path })
      .catch(() => undefined);
  });
}
