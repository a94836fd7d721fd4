import { describe, expect, it } from 'vitest';
import { lineForTyped, sortOut } from './adding';
import { type Candidate, knownLine, newLine } from './roster';

const candidate = (id: string, fullName: string): Candidate => ({ id, fullName, ref: id, workplaces: '' });
const known = (id: string, fullName: string) => knownLine(candidate(id, fullName));

describe('lineForTyped', () => {
  it('takes the only one found, also by a part of the name', () => {
    expect(lineForTyped('rene', [candidate('P1', 'René Tremblay')])?.personId).toBe('P1');
  });

  it('leaves several to choose from, the first as little as the others', () => {
    const people = [candidate('P1', 'Sam Lee'), candidate('P2', 'Sam Lee')];
    expect(lineForTyped('Sam Lee', people)).toMatchObject({
      personId: '',
      undecided: true,
      candidates: people,
    });
  });

  it('does not offer longer names where one person bears exactly the typed one', () => {
    const people = [candidate('P1', 'Sam Leeson'), candidate('P2', 'SÁM LEE')];
    expect(lineForTyped('sam lee', people)?.personId).toBe('P2');
  });

  it('is nobody known when nobody was found', () => {
    expect(lineForTyped('Nova Kind', [])).toBeNull();
  });
});

describe('sortOut', () => {
  it('tells who is on the list already and where, also within one pasted list', () => {
    const sorted = sortOut(
      [known('P1', 'Sam Lee')],
      [known('P2', 'Ann Roe'), known('P1', 'Sam Lee'), known('P2', 'Ann Roe')],
    );
    expect(sorted.fresh.map((one) => one.personId)).toEqual(['P2']);
    expect(sorted.there).toEqual([
      { fullName: 'Sam Lee', line: 1 },
      { fullName: 'Ann Roe', line: 2 },
    ]);
  });

  it('holds back a second new person of one name, for a person to say whether there are two', () => {
    const sorted = sortOut(
      [newLine('Nova Kind', [])],
      [newLine('nova kínd', []), newLine('Nova Kindly', [])],
    );
    expect(sorted.fresh.map((one) => one.fullName)).toEqual(['Nova Kindly']);
    expect(sorted.sameName.map((one) => one.fullName)).toEqual(['nova kínd']);
  });

  it('also when the second is written with a slip, or the last name first, in whatever order they come', () => {
    for (const [first, second] of [
      ['Nova Placeholder', 'Placeholdre, Nova'],
      ['Placeholdre, Nova', 'Nova Placeholder'],
    ] as const) {
      const sorted = sortOut([], [newLine(first, []), newLine(second, [])]);
      expect(sorted.fresh.map((one) => one.fullName)).toEqual([first]);
      expect(sorted.sameName.map((one) => one.fullName)).toEqual([second]);
    }
  });

  it('never takes an open choice for somebody on the list', () => {
    const open = { ...newLine('Sam Lee', [candidate('P1', 'Sam Lee')]), undecided: true };
    expect(sortOut([known('P1', 'Sam Lee'), open], [open]).fresh).toEqual([open]);
  });
});
