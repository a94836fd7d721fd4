/** The languages of the screen, as BCP 47 tags. */
export const languages = ['en-CA', 'fr-CA'] as const;
export type ScreenLanguage = (typeof languages)[number];

const storageKey = 'good-standing.language';

function isScreenLanguage(value: unknown): value is ScreenLanguage {
  return languages.some((language) => language === value);
}

/** The language chosen before; else the browser's; else English. */
export function initialLanguage(): ScreenLanguage {
  try {
    const stored = localStorage.getItem(storageKey);
    if (isScreenLanguage(stored)) return stored;
  } catch {
    // Storage is closed to us: follow the browser.
  }
  return navigator.language.toLowerCase().startsWith('fr') ? 'fr-CA' : 'en-CA';
}

/** Keeps the choice for the next visit, where the browser lets us. */
export function rememberLanguage(language: ScreenLanguage): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lasts for this visit.
  }
}
