import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { intakeFrench } from './intake-french.js';

const INTAKE = new URL('../intake/', import.meta.url);
/** How a phrase that a person reads is written down in the intake's source. */
const SAID = [
  /refuse\('([^']+)'/g,
  /(?:problem|expected|note): '([^']+)'/g,
  /notes\.push\('([^']+)'/g,
  /\border\(row, '\w+', '\w+', '([^']+)'/g,
  /(?:EXPECTED|EXPECTED_\w+|DOLLARS|LATIN_NOTE) = '([^']+)'/g,
  /return '(an? [^']+)'/g,
];

const phrases = readdirSync(INTAKE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('reporting'))
  .flatMap((name) => {
    const source = readFileSync(new URL(name.replaceAll('\\', '/'), INTAKE), 'utf8');
    return SAID.flatMap((form) => [...source.matchAll(form)].map((match) => match[1] ?? ''));
  })
  // One word alone is a type of SQL, not something said.
  .filter((phrase) => phrase.includes(' '));

describe('what the intake says, in French', () => {
  test('the source is read', () => expect(new Set(phrases).size).toBeGreaterThan(30));

  test.each([...new Set(phrases)])('%s', (phrase) => {
    expect(intakeFrench(phrase)).not.toBe(phrase);
  });

  test.each([
    ['no such person', 'cette personne n’existe pas'],
    [
      'an employer_ref of the employers file or of an employer recorded before',
      'un employer_ref du fichier employers ou d’un employeur déjà enregistré',
    ],
    ['sections missing: 3, 15', 'il manque des sections : 3, 15'],
    [
      'belongs to another legal name: Sample Roofing (1998) Ltd. (E0001, line 3)',
      'appartient à une autre raison sociale : Sample Roofing (1998) Ltd. (E0001, ligne 3)',
    ],
    [
      'belongs to another legal name: Sample $1 Roofing Ltd. (E0001)',
      'appartient à une autre raison sociale : Sample $1 Roofing Ltd. (E0001)',
    ],
    ['last_day (2024-03-05) or later', 'last_day (2024-03-05) ou plus tard'],
    [
      'read as 2024-03-05 (and so on 12 more lines)',
      'lu comme 2024-03-05 (et ainsi de suite, 12 autres lignes)',
    ],
    ['a whole number from 1 to 15', 'un nombre entier de 1 à 15'],
    [
      'all 15 sections; only a VERIFICATION_REVIEW may have none',
      'les 15 sections; seul un VERIFICATION_REVIEW peut n’en avoir aucune',
    ],
  ])('%s, with what stands in it', (english, french) => expect(intakeFrench(english)).toBe(french));
});
