import { badUserInput } from './worded-error.js';

export const LARGEST_PAGE = 100;

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** What a client may ask of a list, checked. `backward`: the page that ends before the cursor (or at the list's end). */
export interface PageRequest {
  size: number;
  backward: boolean;
  cursor: string | null;
}

export function checkedSize(name: string, size: number): number {
  if (size >= 1 && size <= LARGEST_PAGE) return size;
  throw badUserInput(
    `\`${name}\` must be from 1 to ${LARGEST_PAGE}; got ${size}. Ask for the next page with a cursor.`,
    `\`${name}\` doit être de 1 à ${LARGEST_PAGE} ; reçu ${size}. Demandez la page suivante avec un curseur.`,
  );
}

/** @throws BAD_USER_INPUT for a size outside 1 to 100, or both cursors at once */
export function readPageArgs(args: PageArgs, standardSize: number): PageRequest {
  const { first, after, last, before } = args;
  if (after != null && before != null) {
    throw badUserInput(
      'Give either `after` or `before`, not both.',
      'Donnez `after` ou `before`, pas les deux.',
    );
  }
  if (last != null || before != null) {
    if (after != null) {
      throw badUserInput(
        '`after` goes with `first`, `before` goes with `last`.',
        '`after` va avec `first`, `before` va avec `last`.',
      );
    }
    return {
      size: checkedSize('last', last ?? first ?? standardSize),
      backward: true,
      cursor: before ?? null,
    };
  }
  return { size: checkedSize('first', first ?? standardSize), backward: false, cursor: after ?? null };
}
