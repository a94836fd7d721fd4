import { describe, expect, it } from 'vitest';
import { gatherProblems, labelAt, problemsIn } from './form-problems';

describe('problemsIn', () => {
  it('finds the problems of fields and of lines of lists', () => {
    const errors = {
      completedOn: { type: 'custom', message: 'date' },
      attendees: [
        undefined,
        { fullName: { type: 'custom', message: 'required' }, email: { type: 'custom' } },
      ],
    };
    expect(problemsIn(errors)).toEqual([
      { name: 'completedOn', message: 'date' },
      { name: 'attendees.1.fullName', message: 'required' },
      { name: 'attendees.1.email', message: undefined },
    ]);
  });

  it('takes the problem of a list as a whole, however it is kept', () => {
    expect(problemsIn({ attendees: { type: 'too_small', message: 'required' } })).toEqual([
      { name: 'attendees', message: 'required' },
    ]);
    expect(problemsIn({ attendees: { root: { type: 'too_small', message: 'required' } } })).toEqual([
      { name: 'attendees', message: 'required' },
    ]);
  });
});

describe('gatherProblems', () => {
  const gathered = {
    countedAs: ({ name }: { name: string }) => /^sections\.(\d+)/.exec(name)?.[1],
    say: (count: number) => `${count} sections`,
  };
  const of = (...names: string[]) => names.map((name) => ({ name, message: 'required' }));

  it('says many once, where the first of them stood, each line counted once', () => {
    const found = of('lastDay', 'sections.2.awarded', 'sections.2.possible', 'sections.7.awarded', 'reason');
    expect(gatherProblems(found, gathered)).toEqual([
      { name: 'lastDay', message: 'required' },
      { name: 'sections.2.awarded', message: 'required', summary: '2 sections' },
      { name: 'reason', message: 'required' },
    ]);
  });

  it('leaves a single one its own words', () => {
    const found = of('lastDay', 'sections.2.awarded');
    expect(gatherProblems(found, gathered)).toEqual(found);
  });
});

describe('labelAt', () => {
  const labels = { attendees: 'People', completedOn: 'Completed on' };
  it('numbers the lines of a list from one', () => {
    expect(labelAt(labels, 'attendees.2.fullName')).toBe('People 3');
  });
  it('says a field by its own words', () => {
    expect(labelAt(labels, 'completedOn')).toBe('Completed on');
    expect(labelAt(labels, 'unheard')).toBeUndefined();
  });
});
