import { areAlike } from './alike-names';
import { type Candidate, isNewcomer, knownLine, newLine, type RosterLine, type UsualWork } from './roster';
import { plain } from './sign-in-list';

/** Lines about to be added, held against those that are there. */
export interface SortedLines {
  fresh: RosterLine[];
  /** Somebody known who is on the list already, and at which line. */
  there: { fullName: string; line: number }[];
  /** New people whose name is like that of a new person on the list: one written twice, or two people. */
  sameName: RosterLine[];
}

export function sortOut(present: readonly RosterLine[], added: readonly RosterLine[]): SortedLines {
  const sorted: SortedLines = { fresh: [], there: [], sameName: [] };
  for (const line of added) {
    const all = [...present, ...sorted.fresh];
    const at = all.findIndex((one) =>
      isNewcomer(line)
        ? isNewcomer(one) && areAlike(one.fullName, line.fullName)
        : line.personId !== '' && one.personId === line.personId,
    );
    if (at < 0) sorted.fresh.push(line);
    else if (isNewcomer(line)) sorted.sameName.push(line);
    else sorted.there.push({ fullName: line.fullName, line: at + 1 });
  }
  return sorted;
}

/**
 * The line for a name that was typed and entered: the one person it can mean. Several make a choice that is left to a
 * person, never to the order of a list. Null when nobody known bears it.
 */
export function lineForTyped(
  name: string,
  people: readonly Candidate[],
  usual?: UsualWork,
): RosterLine | null {
  const bearers = people.filter((one) => plain(one.fullName) === plain(name));
  const [only, ...others] = bearers.length > 0 ? bearers : people;
  if (!only) return null;
  if (others.length === 0) return knownLine(only);
  return { ...newLine(name, [only, ...others], usual), undecided: true };
}
