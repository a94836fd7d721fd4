import {
  AUDIT_KINDS,
  type AuditKind,
  type CalendarDate,
  formatPoints,
  SECTIONS,
  type SectionScore,
  scoreAudit,
} from '@good-standing/domain';
import { z } from 'zod';
import { type Problem, problem, Refusal } from '../../acts/problem.js';
import { id, optionalText, pastDay } from '../../acts/read-input.js';
import type { Audit } from './audit.entity.js';

/** What recording and correcting an audit take. Points come as whole ten-thousandths. */
export function auditFields(today: CalendarDate) {
  return {
    kind: z.enum(AUDIT_KINDS),
    auditorId: id,
    instrument: optionalText,
    firstDay: pastDay(today),
    lastDay: pastDay(today),
    submittedOn: pastDay(today),
    sections: z.array(
      z.object({
        sectionNo: z.int(),
        awarded: z.int(),
        possible: z.int(),
        notApplicableReason: optionalText,
      }),
    ),
  };
}

/** The sections in order. @throws Refusal with every section that is missing, given twice, or cannot be */
export function checkSections(kind: AuditKind, sections: readonly SectionScore[]): SectionScore[] {
  if (sections.length === 0 && kind === 'VERIFICATION_REVIEW') return [];
  const problems: Problem[] = [];
  const refuseAt = (index: number, field: keyof SectionScore, en: string, fr: string) =>
    problems.push(problem('INVALID', ['sections', String(index), field], en, fr));
  const seen = new Set<number>();
  sections.forEach(({ sectionNo, awarded, possible, notApplicableReason }, index) => {
    if (!SECTIONS.some((section) => section.sectionNo === sectionNo)) {
      refuseAt(
        index,
        'sectionNo',
        `There is no section ${sectionNo}.`,
        `La section ${sectionNo} n’existe pas.`,
      );
    }
    if (seen.has(sectionNo)) {
      refuseAt(
        index,
        'sectionNo',
        `Section ${sectionNo} is given twice.`,
        `La section ${sectionNo} figure deux fois.`,
      );
    }
    seen.add(sectionNo);
    if (awarded < 0) {
      refuseAt(index, 'awarded', 'Expected 0 points or more.', 'Au moins 0 point est attendu.');
    }
    if (possible < 0) {
      refuseAt(index, 'possible', 'Expected 0 points or more.', 'Au moins 0 point est attendu.');
    }
    if (awarded > possible) {
      refuseAt(
        index,
        'awarded',
        `Expected at most the ${formatPoints(possible)} points that are possible.`,
        `Au plus les ${formatPoints(possible)} points possibles sont attendus.`,
      );
    }
    if (possible === 0 && notApplicableReason === null) {
      refuseAt(
        index,
        'notApplicableReason',
        'Say why the section does not apply.',
        'Indiquez pourquoi la section ne s’applique pas.',
      );
    }
    if (possible > 0 && notApplicableReason !== null) {
      refuseAt(
        index,
        'notApplicableReason',
        'A section with points applies: leave the reason empty.',
        'Une section notée s’applique : laissez la raison vide.',
      );
    }
  });
  const missing = SECTIONS.map(({ sectionNo }) => sectionNo).filter((sectionNo) => !seen.has(sectionNo));
  if (missing.length > 0) {
    const list = missing.join(', ');
    problems.push(
      problem('INVALID', ['sections'], `Sections ${list} are missing.`, `Il manque les sections ${list}.`),
    );
  }
  if (problems.length > 0) throw new Refusal(problems);
  return [...sections].sort((a, b) => a.sectionNo - b.sectionNo);
}

/** The columns that hold the points and what the rules make of them. */
export function scoredColumns(
  sections: readonly SectionScore[],
  lastDay: CalendarDate,
): Pick<
  Audit,
  'sectionScores' | 'pointsAwarded' | 'pointsPossible' | 'overallHundredths' | 'sectionsBelow' | 'result'
> {
  const score = scoreAudit(sections, lastDay);
  return {
    sectionScores: sections.map(({ sectionNo, awarded, possible, notApplicableReason }) => ({
      sectionNo,
      awarded: formatPoints(awarded),
      possible: formatPoints(possible),
      notApplicableReason,
    })),
    pointsAwarded: formatPoints(score.awarded),
    pointsPossible: formatPoints(score.possible),
    overallHundredths: score.overallHundredths,
    sectionsBelow: score.sectionsBelow,
    result: score.result,
  };
}
