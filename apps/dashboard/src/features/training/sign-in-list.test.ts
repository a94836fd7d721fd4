import { describe, expect, it } from 'vitest';
import { readCells, readSignInList, readTextFile } from './sign-in-list';

const names = (text: string) => readSignInList(text).map(({ name }) => name);

describe('a pasted list', () => {
  it.each([
    [
      'one name a line',
      'Ann Example\nBob Sample\r\n\r\nCid Specimen\n',
      ['Ann Example', 'Bob Sample', 'Cid Specimen'],
    ],
    [
      'numbered, as on a sheet',
      '1. Ann Example\n2) Bob Sample\n- Cid Specimen',
      ['Ann Example', 'Bob Sample', 'Cid Specimen'],
    ],
    ['last name first', 'Example, Ann\nSample, Bob', ['Example, Ann', 'Sample, Bob']],
    ['nothing', ' \n\n', []],
  ])('%s', (_what, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('of spreadsheet cells carries employer and address along', () => {
    expect(
      readSignInList('Ann Example\tExample Roofing\tann@example.test\nBob Sample\t\tbob@example.test'),
    ).toEqual([
      { name: 'Ann Example', email: 'ann@example.test', workplace: 'Example Roofing' },
      { name: 'Bob Sample', email: 'bob@example.test', workplace: null },
    ]);
  });
});

describe('a file with a header', () => {
  it('finds its columns by their words, whatever their order', () => {
    expect(readSignInList('\uFEFFCompany,E-mail,Name\n"Roofs, Ltd.",a@example.test,Ann Example\n')).toEqual([
      { name: 'Ann Example', email: 'a@example.test', workplace: 'Roofs, Ltd.' },
    ]);
  });

  it('puts first and last name together, in French too', () => {
    expect(readSignInList('Nom;Prénom;Entreprise\nTremblay;René;Toitures Exemple\n')).toEqual([
      { name: 'René Tremblay', email: null, workplace: 'Toitures Exemple' },
    ]);
    expect(names('Nom;Courriel\nRené Tremblay;\n')).toEqual(['René Tremblay']);
  });
});

it('reads quoted cells with delimiters, quotes and line ends inside', () => {
  expect(readCells('"a,b","c ""d""","e\nf",g\n1,,3,', ',')).toEqual([
    ['a,b', 'c "d"', 'e\nf', 'g'],
    ['1', '', '3', ''],
  ]);
});

it('reads a file that Windows wrote in its own letters', async () => {
  const bytes = new Uint8Array([0x52, 0x65, 0x6e, 0xe9]);
  expect(await readTextFile(new Blob([bytes]))).toBe('René');
  expect(await readTextFile(new Blob(['Renée']))).toBe('Renée');
});
