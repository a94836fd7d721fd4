import { describe, expect, it } from 'vitest';
import { anEmployer, certifiedOn } from '../testing/an-employer.js';
import { cycleChecklist } from './cycle-checklist.js';

const S = '2023-05-10';
const codes = (items: ReturnType<typeof cycleChecklist>) =>
  items.map(({ code, cycleYear }) => (cycleYear === null ? code : `${code} ${cycleYear}`));

describe('the checklist of a cycle year', () => {
  const facts = certifiedOn(S, 'SECOR', {});

  it('asks in year 1 for the maintenance and letter of year 2, due by the end of the month before', () => {
    const items = cycleChecklist(facts, '2023-06-01');
    expect(codes(items)).toEqual(['TRAINING', 'SELF 2', 'VERIFICATION_REVIEW 2', 'LETTER 2']);
    expect(items.map((item) => item.dueOn)).toEqual([
      null,
      '2024-04-30',
      '2024-04-30',
      S.replace('2023', '2024'),
    ]);
  });

  it('asks in year 2 for its own and the next year’s', () => {
    expect(codes(cycleChecklist(facts, '2024-05-10'))).toEqual([
      'TRAINING',
      'SELF 2',
      'VERIFICATION_REVIEW 2',
      'LETTER 2',
      'SELF 3',
      'VERIFICATION_REVIEW 3',
      'LETTER 3',
    ]);
  });

  it('asks in year 3 for the recertification, and says which certificate expires', () => {
    const items = cycleChecklist(facts, '2026-05-09');
    expect(codes(items).slice(-4)).toEqual(['SELF', 'AUTHORITY', 'INDEPENDENT', 'CERTIFICATE']);
    expect(items.at(-1)?.reason).toMatchObject({
      code: 'CERTIFICATE_EXPIRES',
      params: { expires: '2026-05-10' },
    });
  });

  it.each([
    ['2024-04-30', false],
    ['2024-05-01', true],
  ])('says on %s that the work is overdue: %s', (day, overdue) => {
    expect(cycleChecklist(facts, day).find(({ code }) => code === 'SELF')?.overdue).toBe(overdue);
  });

  it('shows before a certificate the way to the first, due when the registration lapses', () => {
    const items = cycleChecklist(anEmployer({ registeredOn: '2022-06-01' }), '2022-06-01');
    expect(codes(items)).toEqual(['TRAINING', 'SELF', 'AUTHORITY', 'INDEPENDENT', 'CERTIFICATE']);
    expect(items.at(-1)).toMatchObject({ dueOn: '2023-12-01', reason: { code: 'NOT_CERTIFIED_YET' } });
  });
});
