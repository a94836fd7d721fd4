import { describe, expect, it } from 'vitest';
import { INTAKE_FILES, intakeFile } from '../intake/index.js';
import { guessColumns, guessFile } from './guess-columns.js';

describe('columns are guessed', () => {
  it.each(INTAKE_FILES)('by the format’s own names, whatever case and signs: $name', (file) => {
    const names = file.columns.map(({ name }) => name);
    const dressed = names.map((name) => ` ${name.toUpperCase().replaceAll('_', '-')} `);
    expect(guessColumns(file, dressed)).toEqual(names);
  });

  it('by what offices call them, in English and French', () => {
    expect(
      guessColumns(intakeFile('employers'), [
        'No employeur',
        'Raison sociale',
        'Programme',
        'Inscrit le',
        'Compte',
        'Télécopieur',
      ]),
    ).toEqual(['employer_ref', 'legal_name', 'program', 'registered_on', 'wcb_account', '']);
    expect(guessColumns(intakeFile('people'), ['Person #', 'Person No.', 'Name', 'E-mail'])).toEqual([
      'person_ref',
      '',
      'full_name',
      'email',
    ]);
  });

  it('never one column for two headers', () => {
    expect(guessColumns(intakeFile('people'), ['full_name', 'Name', 'Nom'])).toEqual(['full_name', '', '']);
  });

  it('as the person chose the last time, leaving out included', () => {
    const remembered = new Map([
      ['rufname', 'full_name'],
      ['name', ''],
    ]);
    expect(guessColumns(intakeFile('people'), ['person_ref', 'Name', 'Rufname'], remembered)).toEqual([
      'person_ref',
      '',
      'full_name',
    ]);
  });
});

describe('the file is guessed', () => {
  it.each([
    ['Employeurs.csv', [], 'employers'],
    ['Section Scores', [], 'section_scores'],
    ['export-2026.csv', ['letter_no', 'employer_ref', 'cycle_year', 'issued_on'], 'letters'],
    ['notes.csv', ['a thing', 'another'], null],
  ] as const)('%s', (label, header, expected) => {
    expect(guessFile(label, header)).toBe(expected);
  });
});
