import { type BackendModule, createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { initialLanguage, languages, rememberLanguage, type ScreenLanguage } from './language';

/** Each catalogue of each language is a chunk of its own, loaded with the first page that reads it. */
const catalogues = import.meta.glob<{ default: Record<string, unknown> }>('./*-CA/*.json');

const catalogueFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = catalogues[`./${language}/${namespace}.json`];
    if (!load) {
      done(new Error(`There is no catalogue ${language}/${namespace}.json`), null);
      return;
    }
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

export const i18n = createInstance();

/** Resolves when the catalogues of the frame are there; those of a page are awaited by that page. */
export async function startI18n(): Promise<void> {
  await i18n
    .use(catalogueFiles)
    .use(initReactI18next)
    .init({
      lng: initialLanguage(),
      supportedLngs: [...languages],
      fallbackLng: false,
      load: 'currentOnly',
      ns: ['ui', 'layout', 'words'],
      defaultNS: 'ui',
      // React escapes what it renders.
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  document.documentElement.lang = i18n.language;
}

/** Switches the screen's language and remembers it. */
export async function changeLanguage(language: ScreenLanguage): Promise<void> {
  rememberLanguage(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}
