import type {
  EmployerFilter,
  MovedEmployerFragment,
  Program,
  StandingMovesQuery,
  StandingName,
} from '../../gql/graphql';

export type Move = StandingMovesQuery['standingChanges'][number];

/** The two days, and what of the moves between them is listed. */
export interface Comparison {
  from: string;
  to: string;
  program: Program | undefined;
  /** Undefined: everybody who moved. */
  move: Pick<Move, 'from' | 'to'> | undefined;
}

export const writeMove = ({ from, to }: Pick<Move, 'from' | 'to'>): string => `${from}:${to}`;

/** The move that an address names, of those there are. */
export function readMove(text: string | undefined, moves: readonly Move[]): Move | undefined {
  return moves.find((move) => move.from !== move.to && writeMove(move) === text);
}

/** The list that a move counts: the same words as the API's. */
export function moveFilter({ from, program, move }: Comparison): EmployerFilter {
  return {
    changedSince: from,
    changedFrom: move && [move.from],
    standings: move && [move.to],
    programs: program && [program],
  };
}

interface Stood {
  standing: StandingName;
  reasons: MovedEmployerFragment['now']['reasons'];
}

/** Why it stood so: what was not met; where everything was, the last line, which says what the standing rests on. */
export function whyOf({ reasons }: Stood): string[] {
  const unmet = reasons.filter(({ met }) => !met);
  return (unmet.length > 0 ? unmet : reasons.slice(-1)).map(({ message }) => message);
}
