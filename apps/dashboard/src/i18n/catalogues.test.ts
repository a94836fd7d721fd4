import { describe, expect, it } from 'vitest';
import { flatten, isUsed, pluralStem, usesOf } from './catalogue-use';

const english = import.meta.glob<{ default: Record<string, unknown> }>('./en-CA/*.json', { eager: true });
const french = import.meta.glob<{ default: Record<string, unknown> }>('./fr-CA/*.json', { eager: true });
const sources = Object.entries(
  import.meta.glob<string>(['../**/*.{ts,tsx}', '!../gql/**', '!../**/*.test.*'], {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

const nameOf = (path: string): string => /([\w-]+)\.json$/.exec(path)?.[1] ?? path;
const texts = (files: typeof english): Map<string, Map<string, string>> =>
  new Map(Object.entries(files).map(([path, file]) => [nameOf(path), flatten(file.default)]));
const en = texts(english);
const fr = texts(french);
const stems = (keys: Iterable<string>): string[] => [...new Set([...keys].map(pluralStem))].sort();
const uses = sources.map(([path, text]) => usesOf(path, text));

describe.each([...en.keys()].sort())('catalogue %s', (name) => {
  const englishTexts = en.get(name) ?? new Map<string, string>();
  const frenchTexts = fr.get(name) ?? new Map<string, string>();

  it('has the same keys in both languages', () => {
    expect(stems(frenchTexts.keys())).toEqual(stems(englishTexts.keys()));
  });

  it('names the same values in both languages', () => {
    const placeholders = (text: string | undefined): string[] =>
      [...new Set((text ?? '').match(/\{\{\w+\}\}/g) ?? [])].filter((one) => one !== '{{count}}').sort();
    const differing = [...englishTexts]
      .filter(([key]) => frenchTexts.has(key))
      .filter(([key, text]) => placeholders(text).join() !== placeholders(frenchTexts.get(key)).join())
      .map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('has every plural form that the language needs', () => {
    const missing = (texts: Map<string, string>, language: string): string[] => {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      return stems([...texts.keys()].filter((key) => pluralStem(key) !== key)).flatMap((stem) =>
        needed.map((category) => `${stem}_${category}`).filter((key) => !texts.has(key)),
      );
    };
    expect([...missing(englishTexts, 'en-CA'), ...missing(frenchTexts, 'fr-CA')]).toEqual([]);
  });

  it('leaves no text empty', () => {
    const empty = [...englishTexts, ...frenchTexts]
      .filter(([, text]) => text.trim() === '')
      .map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('holds no text that no screen shows', () => {
    expect(stems(englishTexts.keys()).filter((key) => !isUsed(name, key, uses))).toEqual([]);
  });
});

/** One word for one thing: the glossary says which. */
const NOT_IN_FRENCH: [string, RegExp][] = [
  ['a space before a sign that takes none', /\s[;?!]/],
  ['a straight apostrophe', /\w'\w/],
  ['a decimal point', /\d\.\d/],
  ['another sign for the registered mark', /ᴹᴰ|\bMD\b/],
  ['another word for remise', /rembours|ristourne/i],
];

it.each(NOT_IN_FRENCH)('has nowhere in French %s', (_, pattern) => {
  const found = [...fr].flatMap(([name, catalogue]) =>
    [...catalogue].filter(([, text]) => pattern.test(text)).map(([key]) => `${name}:${key}`),
  );
  expect(found).toEqual([]);
});

it('has the same catalogues in both languages', () => {
  expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
});
