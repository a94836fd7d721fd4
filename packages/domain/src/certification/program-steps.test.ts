import { describe, expect, it } from 'vitest';
import { isOptional } from '../shared/explain.js';
import type { EmployerFacts, Implementation } from '../shared/facts.js';
import { anAudit, anEmployer, certifiedOn } from '../testing/an-employer.js';
import { programSteps } from './program-steps.js';

const DAY = '2024-01-01';
const step = (facts: EmployerFacts, name: string, day = DAY) =>
  programSteps(facts, day).find((one) => one.name === name) ?? expect.unreachable('no step');
const unmetCodes = ({ reasons }: ReturnType<typeof step>) =>
  reasons.filter((reason) => !reason.met).map(({ code }) => code);
const kept = (given: Partial<Implementation>): Implementation => ({
  documentationSince: '2023-01-01',
  manualSubmittedOn: null,
  manualReviewedOn: null,
  ...given,
});

describe('implementation, before a certificate', () => {
  it.each([
    [null, 'NOT_STARTED', 'DOCUMENTATION_NOT_RECORDED'],
    // Documentation dated ahead is not known yet on the day.
    [
      kept({ documentationSince: '2024-01-02', manualSubmittedOn: '2023-12-01' }),
      'STARTED',
      'DOCUMENTATION_NOT_RECORDED',
    ],
    [kept({ documentationSince: '2023-10-02' }), 'STARTED', 'DOCUMENTATION_GROWING'],
    [kept({ documentationSince: '2023-10-01' }), 'DONE', 'DOCUMENTATION_KEPT'],
  ])('%o is %s', (implementation, state, code) => {
    const found = step(anEmployer({ implementation }), 'IMPLEMENTATION');
    expect(found.state).toBe(state);
    expect(found.reasons[0]?.code).toBe(code);
  });
});

describe('implementation, with a certificate in force', () => {
  const certified = (implementation: Implementation | null) =>
    certifiedOn('2023-05-10', 'SECOR', { implementation });

  it('is done by what the audits saw, and what is not recorded here is a remark', () => {
    const found = step(certified(null), 'IMPLEMENTATION');
    expect(found.state).toBe('DONE');
    expect(found.reasons[0]).toMatchObject({ code: 'IMPLEMENTATION_VERIFIED', met: true });
    expect(unmetCodes(found)).toEqual(['DOCUMENTATION_NOT_KEPT_HERE', 'MANUAL_NOT_SUBMITTED']);
    expect(found.reasons.filter((reason) => !reason.met).every(isOptional)).toBe(true);
  });

  it('says what is recorded', () => {
    const found = step(
      certified(kept({ documentationSince: '2023-12-15', manualSubmittedOn: '2022-01-05' })),
      'IMPLEMENTATION',
    );
    expect(found.state).toBe('DONE');
    expect(unmetCodes(found)).toEqual([]);
    expect(found.reasons.map(({ code }) => code)).toEqual([
      'IMPLEMENTATION_VERIFIED',
      'DOCUMENTATION_KEPT',
      'MANUAL_SUBMITTED',
    ]);
  });

  it('asks for the documentation again from the day the certificate has lapsed', () => {
    expect(step(certified(null), 'IMPLEMENTATION', '2026-05-09').state).toBe('DONE');
    expect(step(certified(null), 'IMPLEMENTATION', '2026-05-10').state).toBe('NOT_STARTED');
  });
});

describe('training and verification', () => {
  it('training is done when every module is covered, and begun when one is', () => {
    expect(step(anEmployer(), 'TRAINING').state).toBe('DONE');
    expect(step(anEmployer({ employments: [] }), 'TRAINING').state).toBe('NOT_STARTED');
  });

  it('verification begins with the first of the three audits', () => {
    expect(step(anEmployer(), 'VERIFICATION').state).toBe('NOT_STARTED');
    expect(step(anEmployer({ audits: [anAudit('SELF', '2023-12-01')] }), 'VERIFICATION').state).toBe(
      'STARTED',
    );
    expect(step(certifiedOn('2023-05-10'), 'VERIFICATION').state).toBe('DONE');
  });
});
