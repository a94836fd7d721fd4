import type { CalendarDate } from '../shared/calendar.js';
import type { AuditResult, SectionScore } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import type { Points } from '../shared/points.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { met, type Reason, unmet } from '../shared/reason.js';
import { formatHundredths, percentHundredths } from './percent.js';

export interface SectionResult extends SectionScore {
  /** Hundredths of a percent, rounded down; null for a section that does not apply. */
  percentHundredths: number | null;
  /** null for a section that does not apply: it cannot fail. */
  passes: boolean | null;
}

export interface AuditScore {
  awarded: Points;
  possible: Points;
  /** Hundredths of a percent, rounded down, so that a fail never reads as the pass mark; null when nothing was scored. */
  overallHundredths: number | null;
  /** Numbers of the sections under the section pass mark, ascending. */
  sectionsBelow: number[];
  result: AuditResult;
  sections: SectionResult[];
  reasons: Reason[];
}

const ALL_PERCENT = 100;

/**
 * An audit passes with at least the section mark in every applicable section and at least the overall mark over all
 * points. The overall score weighs points, it is not the mean of section percentages. Nothing is rounded before
 * comparing. The marks in force on the audit's last day apply. Source: CSAM, COR® and SECOR® program.
 * Sections for a second standard are no part of it: see isProgramSection.
 */
export function scoreAudit(
  sections: readonly SectionScore[],
  lastDay: CalendarDate,
  rules: ProgramRules = programRules,
): AuditScore {
  const sectionMark = valueOn(rules.sectionPassPercent, lastDay);
  const overallMark = valueOn(rules.overallPassPercent, lastDay);
  const results = sections
    .map((section) => scoreSection(section, sectionMark))
    .sort((a, b) => a.sectionNo - b.sectionNo);
  const awarded = results.reduce((sum, section) => sum + section.awarded, 0);
  const possible = results.reduce((sum, section) => sum + section.possible, 0);
  const sectionsBelow = results
    .filter((section) => section.passes === false)
    .map((section) => section.sectionNo);
  const overallHundredths = percentHundredths(awarded, possible);
  if (overallHundredths === null) {
    return {
      awarded,
      possible,
      overallHundredths,
      sectionsBelow,
      result: 'NONE',
      sections: results,
      reasons: [met('AUDIT_NOT_SCORED')],
    };
  }
  const overallPasses = reaches(awarded, possible, overallMark);
  const overall = { percent: formatHundredths(overallHundredths), mark: overallMark };
  const reasons = [
    sectionsBelow.length === 0
      ? met('SECTIONS_PASS', { mark: sectionMark })
      : unmet('SECTIONS_BELOW', { mark: sectionMark, sections: sectionsBelow.map(String) }),
    overallPasses ? met('OVERALL_PASSES', overall) : unmet('OVERALL_BELOW', overall),
  ];
  const result = sectionsBelow.length === 0 && overallPasses ? 'PASS' : 'FAIL';
  return { awarded, possible, overallHundredths, sectionsBelow, result, sections: results, reasons };
}

/** The result alone, without the explanation. */
export function auditResult(
  sections: readonly SectionScore[],
  lastDay: CalendarDate,
  rules: ProgramRules,
): AuditResult {
  const sectionMark = valueOn(rules.sectionPassPercent, lastDay);
  let awarded = 0;
  let possible = 0;
  let everySectionPasses = true;
  for (const section of sections) {
    awarded += section.awarded;
    possible += section.possible;
    if (!reaches(section.awarded, section.possible, sectionMark)) everySectionPasses = false;
  }
  if (possible === 0) return 'NONE';
  return everySectionPasses && reaches(awarded, possible, valueOn(rules.overallPassPercent, lastDay))
    ? 'PASS'
    : 'FAIL';
}

function scoreSection(section: SectionScore, mark: number): SectionResult {
  const applies = section.possible > 0;
  return {
    ...section,
    percentHundredths: percentHundredths(section.awarded, section.possible),
    passes: applies ? reaches(section.awarded, section.possible, mark) : null,
  };
}

/** Exact: `awarded × 100 ≥ mark × possible`, in whole units. True where nothing is possible. */
function reaches(awarded: Points, possible: Points, mark: number): boolean {
  return awarded * ALL_PERCENT >= mark * possible;
}
