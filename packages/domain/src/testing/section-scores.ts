import type { SectionScore } from '../shared/facts.js';
import { wholePoints } from '../shared/points.js';

export type ScorePattern = 'PASS' | 'OVERALL_BELOW' | 'SECTION_BELOW' | 'NOT_APPLICABLE' | 'UNSCORED';

const SECTION_COUNT = 15;

/** Fifteen sections of ten points each that end the way the name says; none at all for UNSCORED. */
export function sectionScores(pattern: ScorePattern): SectionScore[] {
  if (pattern === 'UNSCORED') return [];
  return Array.from({ length: SECTION_COUNT }, (_, index) => sectionScore(pattern, index + 1));
}

function sectionScore(pattern: ScorePattern, sectionNo: number): SectionScore {
  if (pattern === 'NOT_APPLICABLE') {
    return { sectionNo, awarded: 0, possible: 0, notApplicableReason: 'No such work is done' };
  }
  return {
    sectionNo,
    awarded: wholePoints(awarded(pattern, sectionNo)),
    possible: wholePoints(10),
    notApplicableReason: null,
  };
}

/** PASS: exactly 80 %. OVERALL_BELOW: one point less. SECTION_BELOW: one section at 40 %, all else full. */
function awarded(pattern: ScorePattern, sectionNo: number): number {
  if (pattern === 'SECTION_BELOW') return sectionNo === 8 ? 4 : 10;
  if (sectionNo === 1 && pattern === 'OVERALL_BELOW') return 7;
  return 8;
}
