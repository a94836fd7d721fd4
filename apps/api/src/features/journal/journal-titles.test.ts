import { describe, expect, it } from 'vitest';
import { JOURNAL_EVENTS } from './journal-events.js';
import { journalTitle } from './journal-titles.js';

it.each(JOURNAL_EVENTS)('%s can be told', (event) => {
  const entry = { event, subjectKind: '', before: null, after: null };
  expect(journalTitle(entry, 'en')).not.toBe(event);
  expect(journalTitle(entry, 'fr')).toMatch(/^[^.]+\u00a0: [^.]+$/);
});

describe('a title', () => {
  it.each([
    [
      { event: 'certificate.issued', before: null, after: { certificateNo: 'SECOR-01' } },
      'Certificate SECOR-01 issued',
      'Certificat SECOR-01\u00a0: délivrance',
    ],
    [
      { event: 'letter.struck', before: { letterNo: 'L1' }, after: null },
      'Letter of good standing L1 struck',
      'Lettre de conformité L1\u00a0: radiation',
    ],
    [
      {
        event: 'audit.decided',
        before: { ref: 'A1', decision: null },
        after: { ref: 'A1', decision: 'RETURNED' },
      },
      'Audit A1 returned',
      'Audit A1\u00a0: retourné',
    ],
    [
      { event: 'records.imported', before: null, after: null },
      'Records imported',
      'Dossiers\u00a0: importation',
    ],
    [
      { event: 'training.recorded', before: null, after: { courseCode: 'LSE' } },
      'Training Leadership for Safety Excellence recorded',
      'Formation Leadership pour l’excellence en sécurité\u00a0: enregistrement',
    ],
    [
      { event: 'condition.recorded', before: null, after: { kind: 'PENALTY' } },
      'Condition (administrative penalty) recorded',
      'Condition (pénalité administrative)\u00a0: enregistrement',
    ],
    [
      {
        event: 'auditor.struck',
        subjectKind: 'auditorRegistration',
        before: { kind: 'REGISTERED' },
        after: null,
      },
      'Auditor registration (employer’s own) struck',
      'Inscription de vérificateur (de l’employeur)\u00a0: radiation',
    ],
    [{ event: 'moon.landed', before: null, after: null }, 'moon.landed', 'moon.landed'],
  ])('of %o', (given, english, french) => {
    const entry = { subjectKind: '', ...given };
    expect(journalTitle(entry, 'en')).toBe(english);
    expect(journalTitle(entry, 'fr')).toBe(french);
  });
});
