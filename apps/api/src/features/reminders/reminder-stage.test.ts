import { describe, expect, it } from 'vitest';
import { reminderStage } from './reminder-stage.js';

const DAYS = [90, 60, 30, 7];

describe('ahead of the due date 2026-12-31', () => {
  it.each([
    ['2026-10-01', null, '91 days ahead'],
    ['2026-10-02', 90, '90 days ahead'],
    ['2026-10-31', 90, '61 days ahead'],
    ['2026-11-01', 60, '60 days ahead'],
    ['2026-12-01', 30, '30 days ahead'],
    ['2026-12-23', 30, '8 days ahead'],
    ['2026-12-24', 7, '7 days ahead'],
    ['2026-12-31', 7, 'on the day'],
    ['2027-01-01', null, 'past it'],
  ])('%s: %s (%s)', (today, stage, _ahead) => {
    expect(reminderStage('MAINTENANCE_DUE', DAYS, today, '2026-12-31')).toBe(stage);
  });
});

describe('corrective actions due 2026-10-01', () => {
  it.each([
    ['2026-10-01', null],
    ['2026-10-07', null],
    ['2026-10-08', 7],
    ['2026-10-30', 7],
    ['2026-10-31', 30],
    ['2027-10-01', 90],
  ])('%s: %s', (today, stage) => {
    expect(reminderStage('CORRECTIVE_ACTIONS_OVERDUE', DAYS, today, '2026-10-01')).toBe(stage);
  });
});

it('is never time with no days set', () => {
  expect(reminderStage('MAINTENANCE_DUE', [], '2026-12-31', '2026-12-31')).toBeNull();
});
