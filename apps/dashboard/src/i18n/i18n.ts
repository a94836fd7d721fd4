import { typeset } from '@good-standing/domain';
import { type BackendModule, createInstance, type PostProcessorModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { CatalogueName } from './catalogues';
import { initialLanguage, languages, rememberLanguage, type ScreenLanguage } from './language';

/** Two files of words a language: the frame's, which every visit needs, and the pages', loaded with the first of them. */
const files = {
  'en-CA': { frame: () => import('./en-CA.frame'), pages: () => import('./en-CA.pages') },
  'fr-CA': { frame: () => import('./fr-CA.frame'), pages: () => import('./fr-CA.pages') },
};

const inFrame = ['ui', 'layout', 'words', 'portfolio'];

const catalogueFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const file = files[language as ScreenLanguage][inFrame.includes(namespace) ? 'frame' : 'pages'];
    file().then(
      ({ words }) => done(null, words[namespace as CatalogueName]),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null),
    );
  },
};

/** The catalogues are written with ordinary spaces. */
const typography: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typography',
  process: (text) => typeset(text),
};

export const i18n = createInstance();

/** Resolves when the catalogues of the frame are there; those of a page are awaited by that page. */
export async function startI18n(): Promise<void> {
  await i18n
    .use(catalogueFiles)
    .use(typography)
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
      postProcess: [typography.name],
    });
  document.documentElement.lang = i18n.language;
}

/** Switches the screen's language and remembers it. */
export async function changeLanguage(language: ScreenLanguage): Promise<void> {
  rememberLanguage(language);
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}
