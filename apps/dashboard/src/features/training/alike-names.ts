import { plain } from './sign-in-list';

/** Shorter words are other names when a letter differs: Lee and Leo. */
const SHORTEST_WITH_SLIP = 4;

const wordsOf = (name: string): string[] =>
  plain(name)
    .replace(/['’.]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same word, or one letter more, less or other in it, or two neighbours turned round. */
function isOneSlipAway(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_WITH_SLIP || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const turned = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (turned && short.slice(at + 2) === long.slice(at + 2));
}

/** Whether two written names may be one person's: accents, signs, the order of the words and a slip in each aside. */
export function areAlike(one: string, other: string): boolean {
  const left = wordsOf(other);
  const words = wordsOf(one);
  if (words.length === 0 || words.length !== left.length) return false;
  return words.every((word) => {
    const same = left.indexOf(word);
    const at = same >= 0 ? same : left.findIndex((candidate) => isOneSlipAway(word, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
