import type { CalendarDate } from '@good-standing/domain';

/** An employment of either person. */
export interface JoinedEmployment {
  id: string;
  employerId: string;
  fullTime: boolean;
  from: CalendarDate;
  to: CalendarDate | null;
}

export interface EmploymentPlan {
  /** Employments that go on to span those left out. */
  extended: { id: string; from: CalendarDate; to: CalendarDate | null }[];
  /** Employments that another one spans. */
  dropped: string[];
  /** Employments that span one that is left out. */
  remaining: string[];
  /** Employers where the two overlap, one full-time, the other not: nobody can say which holds. */
  unclear: string[];
}

/**
 * How the employments of two people become those of one, who does not work twice at the same time for one employer:
 * overlapping ones are joined into one that spans them all. The kept person's is the one that remains.
 */
export function joinEmployments(
  kept: readonly JoinedEmployment[],
  merged: readonly JoinedEmployment[],
): EmploymentPlan {
  const plan: EmploymentPlan = { extended: [], dropped: [], remaining: [], unclear: [] };
  const keptIds = new Set(kept.map(({ id }) => id));
  for (const employerId of new Set(merged.map((one) => one.employerId))) {
    const here = [...kept, ...merged].filter((one) => one.employerId === employerId);
    for (const group of overlapping(here)) {
      if (group.length === 1) continue;
      // Overlaps that the kept person had alone are left as they were.
      if (group.every(({ id }) => keptIds.has(id))) continue;
      if (new Set(group.map(({ fullTime }) => fullTime)).size > 1) {
        plan.unclear.push(employerId);
        continue;
      }
      const remaining = group.find(({ id }) => keptIds.has(id)) ?? group[0];
      if (remaining === undefined) continue;
      const { from, to } = spanOf(group);
      if (from !== remaining.from || to !== remaining.to) plan.extended.push({ id: remaining.id, from, to });
      plan.remaining.push(remaining.id);
      for (const { id } of group) if (id !== remaining.id) plan.dropped.push(id);
    }
  }
  return plan;
}

/** Groups of employments that hang together by a common day, or by the same first day. */
function overlapping(employments: readonly JoinedEmployment[]): JoinedEmployment[][] {
  const groups: JoinedEmployment[][] = [];
  for (const one of employments.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = groups.at(-1);
    const span = last && spanOf(last);
    const together = span && (one.from === span.from || span.to === null || one.from < span.to);
    if (last && together) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function spanOf(group: readonly JoinedEmployment[]): { from: CalendarDate; to: CalendarDate | null } {
  const froms = group.map(({ from }) => from).sort();
  const tos = group.map(({ to }) => to);
  return {
    from: froms[0] ?? '',
    to: tos.includes(null)
      ? null
      : (tos
          .filter((to) => to !== null)
          .toSorted()
          .at(-1) ?? null),
  };
}
