import type { CatalogueName } from './catalogues';

/** Catalogues by name, each a tree of texts. */
export type Words = Partial<Record<CatalogueName, Record<string, unknown>>>;

/** `./en-CA/ui.json` → texts, as the bundler gives them, to `ui` → texts. */
export function wordsOf(files: Record<string, Record<string, unknown>>): Words {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.slice('./xx-XX/'.length, -'.json'.length), texts]),
  );
}
