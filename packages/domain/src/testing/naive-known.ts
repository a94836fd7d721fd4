import type { ConditionKind, CourseCode, EmployerFacts, Program } from '../shared/facts.js';

/** Conditions and training, as plainly as the written rules say them. */

export function naiveCovers(facts: EmployerFacts, kind: ConditionKind, day: string): boolean {
  return facts.conditions.some(
    (one) => one.kind === kind && one.from <= day && (one.to === null || day < one.to),
  );
}

export function naiveMissing(facts: EmployerFacts, program: Program, day: string): string[] {
  const held = new Set<CourseCode>();
  for (const employment of facts.employments) {
    if (!employment.fullTime || employment.from > day) continue;
    if (employment.to !== null && employment.to <= day) continue;
    for (const completion of facts.people.get(employment.personId)?.completions ?? []) {
      if (completion.completedOn <= day) held.add(completion.courseCode);
    }
  }
  const missing: string[] = [];
  const principles = held.has('PHSM') || (program === 'SECOR' && held.has('SIMPLIFIED_SAFETY'));
  if (!principles) missing.push('PHSM');
  if (!held.has('SAFETY_AUDITOR')) missing.push('SAFETY_AUDITOR');
  if (!held.has('LSE')) missing.push('LSE');
  const elective = held.has('TTT_A') || held.has('TTT_B') || held.has('TTT_C');
  if (program === 'COR' && !elective) missing.push('TTT');
  return missing;
}
