import { expect, it } from 'vitest';
import { readerLanguage } from './reader-language.js';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['de', 'en'],
  ['fr', 'fr'],
  ['fr-CA, en-CA;q=0.8', 'fr'],
  ['en-CA, fr-CA;q=0.8', 'en'],
  ['de, fr;q=0.4, en;q=0.9', 'en'],
  ['FR-ca', 'fr'],
])('%j is read as %s', (header, language) => {
  expect(readerLanguage(header)).toBe(language);
});
