import { type AuditScore, SECTIONS, type SectionScore as SectionFacts } from '@good-standing/domain';
import type { Language } from '../../context.js';
import type { SectionScore } from './audit.type.js';

/** Hundredths of a percent as a percentage with two decimals; null stays null. */
export function percent(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

/** The sections with what the rules make of each, in the reader's language. */
export function scoredSections(
  facts: readonly SectionFacts[],
  score: AuditScore,
  language: Language,
): SectionScore[] {
  const reasons = new Map(facts.map((section) => [section.sectionNo, section.notApplicableReason]));
  return score.sections.map((section) => ({
    sectionNo: section.sectionNo,
    title:
      SECTIONS.find(({ sectionNo }) => sectionNo === section.sectionNo)?.title[language] ??
      `${section.sectionNo}`,
    awarded: section.awarded,
    possible: section.possible,
    percent: percent(section.percentHundredths),
    passes: section.passes,
    notApplicableReason: reasons.get(section.sectionNo) ?? null,
  }));
}
