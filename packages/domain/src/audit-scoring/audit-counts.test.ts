import { describe, expect, it } from 'vitest';
import { programRules } from '../shared/program-rules.js';
import { anAudit } from '../testing/an-employer.js';
import { sectionScores } from '../testing/section-scores.js';
import { auditCounts } from './audit-counts.js';

const DAY = '2024-05-10';

describe('an audit counts', () => {
  it.each([
    ['the day before its decision', '2024-05-19', false],
    ['from the day of its decision on', '2024-05-20', true],
    ['ever after', '2030-01-01', true],
  ])('%s: %s', (_, day, counts) => {
    expect(auditCounts(anAudit('SELF', DAY, { decidedOn: '2024-05-20' }), day)).toBe(counts);
  });

  it('not before it is submitted, though its decision be dated earlier', () => {
    const audit = anAudit('SELF', DAY, { submittedOn: '2024-06-01', decidedOn: '2024-05-20' });
    expect(auditCounts(audit, '2024-05-31')).toBe(false);
    expect(auditCounts(audit, '2024-06-01')).toBe(true);
  });

  it('only when accepted: acceptance and result are two things', () => {
    expect(auditCounts(anAudit('SELF', DAY, { decision: 'RETURNED' }), DAY)).toBe(false);
    expect(auditCounts(anAudit('SELF', DAY, { decision: null, decidedOn: null }), DAY)).toBe(false);
    expect(auditCounts(anAudit('SELF', DAY, { sections: sectionScores('OVERALL_BELOW') }), DAY)).toBe(false);
    expect(auditCounts(anAudit('SELF', DAY, { sections: sectionScores('SECTION_BELOW') }), DAY)).toBe(false);
  });

  it.each(['UNSCORED', 'NOT_APPLICABLE'] as const)('%s only as a verification review', (pattern) => {
    const sections = sectionScores(pattern);
    expect(auditCounts(anAudit('VERIFICATION_REVIEW', DAY, { sections }), DAY)).toBe(true);
    for (const kind of ['SELF', 'AUTHORITY', 'INDEPENDENT'] as const)
      expect(auditCounts(anAudit(kind, DAY, { sections }), DAY)).toBe(false);
  });

  it('by the result that was kept, where the sections were left out', () => {
    expect(auditCounts(anAudit('SELF', DAY, { sections: [], keptResult: 'PASS' }), DAY)).toBe(true);
    expect(auditCounts(anAudit('SELF', DAY, { sections: [], keptResult: 'FAIL' }), DAY)).toBe(false);
  });

  it('by its sections alone when other rules are tried', () => {
    const failed = anAudit('SELF', DAY, { sections: sectionScores('OVERALL_BELOW'), keptResult: 'PASS' });
    expect(auditCounts(failed, DAY, { ...programRules })).toBe(false);
  });

  it('as a scored verification review only when that is a pass', () => {
    const failed = anAudit('VERIFICATION_REVIEW', DAY, { sections: sectionScores('OVERALL_BELOW') });
    expect(auditCounts(failed, DAY)).toBe(false);
  });
});
