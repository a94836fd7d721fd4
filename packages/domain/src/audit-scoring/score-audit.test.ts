import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionScore } from '../shared/facts.js';
import { parsePoints, wholePoints } from '../shared/points.js';
import { programRules } from '../shared/program-rules.js';
import { formatHundredths, percentHundredths } from './percent.js';
import { auditResult, scoreAudit } from './score-audit.js';

const DAY = '2024-05-10';

function section(sectionNo: number, awarded: string, possible: string): SectionScore {
  const read = (text: string): number => parsePoints(text) ?? expect.unreachable(text);
  const notApplicableReason = possible === '0' ? 'No such work' : null;
  return { sectionNo, awarded: read(awarded), possible: read(possible), notApplicableReason };
}

const score = (...sections: [string, string][]) =>
  scoreAudit(
    sections.map(([awarded, possible], index) => section(index + 1, awarded, possible)),
    DAY,
  );

describe('the section mark of 50 %', () => {
  it.each([
    ['49', '100', false],
    ['49.9999', '100', false],
    ['50', '100', true],
    ['50.0001', '100', true],
    ['4.5', '9', true],
    ['4.4999', '9', false],
    ['0', '10', false],
    ['0.5', '1', true],
  ])('%s of %s: passes %s', (awarded, possible, passes) => {
    const result = score([awarded, possible], ['1000', '1000']);
    expect(result.sections[0]?.passes).toBe(passes);
    expect(result.sectionsBelow).toEqual(passes ? [] : [1]);
    expect(result.result).toBe(passes ? 'PASS' : 'FAIL');
  });

  it('names every section below, in the order of their numbers', () => {
    const sections = [section(12, '1', '10'), section(3, '2', '10'), section(1, '10', '10')];
    expect(scoreAudit(sections, DAY).sectionsBelow).toEqual([3, 12]);
  });
});

describe('the overall mark of 80 %', () => {
  it.each([
    ['799', '1000', 'FAIL', '79.90'],
    ['799.9999', '1000', 'FAIL', '79.99'],
    ['800', '1000', 'PASS', '80.00'],
    ['800.0001', '1000', 'PASS', '80.00'],
    ['2', '3', 'FAIL', '66.66'],
    ['999.9999', '1000', 'PASS', '99.99'],
    ['1000', '1000', 'PASS', '100.00'],
  ])('%s of %s: %s, shown as %s %%', (awarded, possible, result, shown) => {
    const found = score([awarded, possible]);
    expect(found.result).toBe(result);
    expect(formatHundredths(found.overallHundredths ?? 0)).toBe(shown);
  });

  it('weighs points; it is not the mean of the section percentages', () => {
    // Mean of 100 % and 60 %: 80 %. Points: 70 of 110.
    expect(score(['10', '10'], ['60', '100']).result).toBe('FAIL');
    // Mean of 50 % and 100 %: 75 %. Points: 105 of 110.
    expect(score(['5', '10'], ['100', '100']).result).toBe('PASS');
  });

  it('shows a true zero as 0.00', () => {
    const found = score(['0', '10'], ['0', '20']);
    expect(found).toMatchObject({ result: 'FAIL', overallHundredths: 0, sectionsBelow: [1, 2] });
    expect(formatHundredths(0)).toBe('0.00');
  });
});

describe('sections that do not apply', () => {
  it('leave both sides of the score and cannot fail', () => {
    const found = score(['8', '10'], ['0', '0']);
    expect(found).toMatchObject({ result: 'PASS', overallHundredths: 8000, sectionsBelow: [] });
    expect(found.sections[1]).toMatchObject({ passes: null, percentHundredths: null });
  });

  it('give no result when none applies, and when nothing was scored', () => {
    expect(score(['0', '0'], ['0', '0'])).toMatchObject({ result: 'NONE', overallHundredths: null });
    expect(score()).toMatchObject({ result: 'NONE', awarded: 0, possible: 0, sectionsBelow: [] });
  });
});

describe('the score', () => {
  const arbitrarySections = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
      .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    { minLength: 1, maxLength: 15 },
  );
  const read = (pairs: [number, number][]): SectionScore[] =>
    pairs.map(([awarded, possible], index) => ({
      sectionNo: index + 1,
      awarded: wholePoints(awarded) / 4,
      possible: wholePoints(possible) / 4,
      notApplicableReason: null,
    }));

  it('never turns from a pass into a fail by more points', () => {
    fc.assert(
      fc.property(arbitrarySections, fc.nat(), (pairs, pick) => {
        const better = pairs.map(([awarded, possible], index): [number, number] =>
          index === pick % pairs.length ? [Math.min(awarded + 1, possible), possible] : [awarded, possible],
        );
        if (scoreAudit(read(pairs), DAY).result === 'PASS')
          expect(scoreAudit(read(better), DAY).result).toBe('PASS');
      }),
    );
  });

  it('has the same result with and without its explanation, and reasons that agree with it', () => {
    fc.assert(
      fc.property(arbitrarySections, (pairs) => {
        const found = scoreAudit(read(pairs), DAY);
        expect(auditResult(read(pairs), DAY, programRules)).toBe(found.result);
        if (found.result !== 'NONE')
          expect(found.reasons.every((reason) => reason.met)).toBe(found.result === 'PASS');
      }),
    );
  });

  it('is shown rounded down, so that a fail never reads as the mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4_000_000 }), (possible) => {
        const justBelow = Math.ceil(possible * 0.8) - 1;
        const shown = percentHundredths(Math.max(justBelow, 0), possible);
        expect(shown).toBeLessThan(8000);
      }),
    );
  });
});
