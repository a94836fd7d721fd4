import { expect, it } from 'vitest';
import { correctiveActionState } from './corrective-actions.js';

it.each([
  ['the day before it is due', { dueOn: '2026-06-15', doneOn: null }, '2026-06-14', 'OPEN'],
  ['on the day it is due', { dueOn: '2026-06-15', doneOn: null }, '2026-06-15', 'OPEN'],
  ['the day after', { dueOn: '2026-06-15', doneOn: null }, '2026-06-16', 'OVERDUE'],
  ['the day before it is done, late', { dueOn: '2026-06-15', doneOn: '2026-06-20' }, '2026-06-19', 'OVERDUE'],
  ['the day it is done', { dueOn: '2026-06-15', doneOn: '2026-06-20' }, '2026-06-20', 'DONE'],
] as const)('%s', (_name, action, on, state) => {
  expect(correctiveActionState(action, on)).toBe(state);
});
