import { formatPoints, parsePoints, SECTIONS, type SectionScore } from '@good-standing/domain';
import { z } from 'zod';
import type { SectionScoreInput } from '../../gql/graphql';
import { readPoints } from '../../ui/record-form/field-schemas';

/** One row of the points form, as typed. */
export interface SectionEntry {
  sectionNo: number;
  awarded: string;
  possible: string;
  applies: boolean;
  /** Why the section does not apply; only read when it does not. */
  reason: string;
}

/** Fifteen rows; what was possible last time is already there, since an instrument rarely changes. */
export function emptySections(possible: ReadonlyMap<number, string>): SectionEntry[] {
  return SECTIONS.map(({ sectionNo }) => ({
    sectionNo,
    awarded: '',
    possible: possible.get(sectionNo) ?? '',
    applies: true,
    reason: '',
  }));
}

interface RecordedSection {
  sectionNo: number;
  awarded: number;
  possible: number;
  notApplicableReason?: string | null;
}

/** The rows of a recorded audit, to be corrected. */
export function sectionsAsTyped(recorded: readonly RecordedSection[]): SectionEntry[] {
  const byNumber = new Map(recorded.map((one) => [one.sectionNo, one]));
  return SECTIONS.map(({ sectionNo }) => {
    const one = byNumber.get(sectionNo);
    const applies = one === undefined || one.possible > 0;
    return {
      sectionNo,
      awarded: one && applies ? String(one.awarded) : '',
      possible: one && applies ? String(one.possible) : '',
      applies,
      reason: one?.notApplicableReason ?? '',
    };
  });
}

/** True when nobody has given any section points or marked it not applicable. */
export function isUnscored(entries: readonly SectionEntry[]): boolean {
  return entries.every((one) => one.applies && one.awarded.trim() === '');
}

/** The section in exact points, or null while the row is incomplete or no score. */
export function scoreOf(entry: SectionEntry): SectionScore | null {
  const { sectionNo } = entry;
  if (!entry.applies) {
    return { sectionNo, awarded: 0, possible: 0, notApplicableReason: entry.reason.trim() || null };
  }
  const awarded = readPoints(entry.awarded);
  const possible = readPoints(entry.possible);
  if (awarded === null || possible === null || possible === 0 || awarded > possible) return null;
  return { sectionNo, awarded, possible, notApplicableReason: null };
}

/** True as soon as more points are typed than there are: said while typing, not only when it is saved. */
export function isOverPossible({ applies, awarded, possible }: SectionEntry): boolean {
  const [given, most] = [readPoints(awarded), readPoints(possible)];
  return applies && given !== null && most !== null && most > 0 && given > most;
}

/** A row as typed, right or not yet. */
export const sectionShape: z.ZodType<SectionEntry, SectionEntry> = z.object({
  sectionNo: z.number(),
  awarded: z.string(),
  possible: z.string(),
  applies: z.boolean(),
  reason: z.string(),
});

export const sectionEntrySchema: z.ZodType<SectionEntry, SectionEntry> = sectionShape.superRefine(
  (entry, context) => {
    const problem = (field: keyof SectionEntry, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (!entry.applies) {
      if (entry.reason.trim() === '') problem('reason', 'required');
      return;
    }
    const awarded = readPoints(entry.awarded);
    const possible = readPoints(entry.possible);
    if (awarded === null) problem('awarded', entry.awarded.trim() === '' ? 'required' : 'points');
    if (possible === null || possible === 0)
      problem('possible', entry.possible.trim() === '' ? 'required' : 'points');
    if (awarded !== null && possible !== null && awarded > possible) problem('awarded', 'pointsOverPossible');
  },
);

/** What the API takes. The rows must have passed the schema. */
export function sectionInputs(entries: readonly SectionEntry[]): SectionScoreInput[] {
  return entries.flatMap((entry) => {
    const score = scoreOf(entry);
    if (!score) return [];
    const { sectionNo, notApplicableReason } = score;
    // Points travel as JSON numbers; four decimals survive the way exactly as they were printed.
    const [awarded, possible] = [Number(formatPoints(score.awarded)), Number(formatPoints(score.possible))];
    return [{ sectionNo, awarded, possible, notApplicableReason }];
  });
}

/** Points from the API as exact ten-thousandths. */
export function exactPoints(value: number): number {
  return parsePoints(String(value)) ?? 0;
}
