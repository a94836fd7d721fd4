import { describe, expect, it } from 'vitest';
import { atRow, type PlannedRow, plannedActions, planSchema } from './plan-values';

const row = (changes: Partial<PlannedRow> = {}): PlannedRow => ({
  take: true,
  sectionNo: 3,
  questionId: null,
  shortfall: 'No list',
  action: 'Keep one',
  owner: 'Lee',
  dueOn: '2026-07-01',
  ...changes,
});

describe('a plan', () => {
  it('is checked only where a shortfall is taken', () => {
    const problems = planSchema.safeParse({
      actions: [row({ take: false, action: '', dueOn: '' }), row({ owner: ' ', dueOn: '2026-02-30' })],
    }).error?.issues;
    expect(problems?.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['actions.1.owner', 'required'],
      ['actions.1.dueOn', 'date'],
    ]);
  });

  it('sends what is taken, and finds the row of an error again', () => {
    const { actions, rows } = plannedActions([
      row({ take: false }),
      row({ sectionNo: 7 }),
      row({ sectionNo: 9 }),
    ]);
    expect(actions.map(({ sectionNo }) => sectionNo)).toEqual([7, 9]);
    expect(atRow({ path: ['input', 'actions', '1', 'dueOn'] }, rows).path).toEqual([
      'input',
      'actions',
      '2',
      'dueOn',
    ]);
    expect(atRow({ path: ['input', 'auditId'] }, rows).path).toEqual(['input', 'auditId']);
  });
});
