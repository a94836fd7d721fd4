import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Who can sign in to the demonstration, as the program prints it at its start. */
export type DemonstrationRole = 'manager' | 'staff' | 'auditor' | 'employer' | 'reporting';

export const PASSWORD = 'safety-first-2026';

export function emailOf(role: DemonstrationRole): string {
  return `${role}@example.test`;
}

/** Fills the form that is on the screen and sends it. */
export async function enterSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(/^(E-mail address|Adresse courriel)/).fill(email);
  await page.getByLabel(/^(Password|Mot de passe)/).fill(password);
  await page.locator('button[type=submit]').click();
}

/** Comes to the page as somebody of the demonstration; the page asked for is there when this resolves. */
export async function signInAs(page: Page, role: DemonstrationRole, path = '/'): Promise<void> {
  await page.goto(path);
  await enterSignIn(page, emailOf(role), PASSWORD);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await settled(page);
}

/** The page shows what it has to show: its heading is there and nothing in it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector(
        'main [aria-busy=true], main .mantine-Skeleton-root, main .mantine-Loader-root',
      ) === null,
  );
}

/** Opens a page by its address and waits until it shows its content. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
  expect(new URL(page.url()).pathname).toBe(new URL(path, page.url()).pathname);
}
