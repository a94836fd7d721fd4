import { describe, expect, it } from 'vitest';
import { JOURNAL_EVENTS } from './journal-events.js';
import { isTellable, journalTitle } from './journal-titles.js';

it.each(JOURNAL_EVENTS)('%s can be told', (event) => expect(isTellable(event)).toBe(true));

describe('a title', () => {
  it.each([
    [
      { event: 'certificate.issued', before: null, after: { certificateNo: 'SECOR-01' } },
      'Certificate SECOR-01 issued',
      'Certificat SECOR-01 : délivrance',
    ],
    [
      { event: 'letter.struck', before: { letterNo: 'L1' }, after: null },
      'Letter of good standing L1 struck',
      'Lettre de conformité L1 : radiation',
    ],
    [
      {
        event: 'audit.decided',
        before: { ref: 'A1', decision: null },
        after: { ref: 'A1', decision: 'RETURNED' },
      },
      'Audit A1 returned',
      'Audit A1 : retourné',
    ],
    [{ event: 'records.imported', before: null, after: null }, 'Records imported', 'Dossiers : importation'],
    [{ event: 'moon.landed', before: null, after: null }, 'moon.landed', 'moon.landed'],
  ])('of %o', (entry, english, french) => {
    expect(journalTitle(entry, 'en')).toBe(english);
    expect(journalTitle(entry, 'fr')).toBe(french);
  });
});
