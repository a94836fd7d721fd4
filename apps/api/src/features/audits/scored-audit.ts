import {
  type AuditScore,
  parsePoints,
  type SectionScore as SectionFacts,
  scoreAudit,
} from '@good-standing/domain';
import type { Language } from '../../context.js';
import { BoundedCache } from '../../graphql/bounded-cache.js';
import type { SectionScore } from './audit.type.js';
import { scoredSections } from './scored-sections.js';

/** The sections of a recorded audit as the rules take them, and what the rules make of them. */
export interface ScoredAudit {
  /** Points in ten-thousandths. */
  readonly facts: readonly SectionFacts[];
  readonly score: AuditScore;
  /** The sections for a reader of that language. */
  sectionsIn(language: Language): SectionScore[];
}

interface StoredSection {
  sectionNo: number;
  awarded: string;
  possible: string;
  notApplicableReason: string | null;
}

/** Some 8 kB each. */
const REMEMBERED_AUDITS = 4_000;
const remembered = new BoundedCache<ScoredAudit>(REMEMBERED_AUDITS);

/**
 * Scores what is stored of an audit, as JSON text. The score follows from the text and the day alone, so the same audit
 * is not read and scored anew for each list that shows it.
 */
export function scoredAudit(stored: string, lastDay: string): ScoredAudit {
  const key = `${lastDay} ${stored}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const scored = scoreStored(stored, lastDay);
  remembered.set(key, scored);
  return scored;
}

function scoreStored(stored: string, lastDay: string): ScoredAudit {
  const facts = (JSON.parse(stored) as StoredSection[]).map((section) => ({
    ...section,
    awarded: points(section.awarded),
    possible: points(section.possible),
  }));
  const score = scoreAudit(facts, lastDay);
  const read: Partial<Record<Language, SectionScore[]>> = {};
  return {
    facts,
    score,
    sectionsIn(language) {
      read[language] ??= scoredSections(facts, score, language);
      return read[language];
    },
  };
}

function points(text: string): number {
  const value = parsePoints(text);
  if (value === null) throw new Error(`Stored points are no number: ${text}`);
  return value;
}
