import type { Program, StandingName } from '../../gql/graphql';
import { standingOrder } from '../../ui/tone';

export interface StandingCount {
  program: Program;
  standing: StandingName;
  count: number;
}

export interface StandingLine {
  standing: StandingName;
  SECOR: number;
  COR: number;
}

/** One line per standing, in the order of `standingOrder`; a standing that nobody has counts zero. */
export function standingLines(counts: readonly StandingCount[]): StandingLine[] {
  return standingOrder.map((standing) => {
    const of = (program: Program): number =>
      counts.reduce(
        (sum, one) => (one.standing === standing && one.program === program ? sum + one.count : sum),
        0,
      );
    return { standing, SECOR: of('SECOR'), COR: of('COR') };
  });
}

export function totalOf(lines: readonly StandingLine[], program: Program): number {
  return lines.reduce((sum, line) => sum + line[program], 0);
}
