import { wordsOf } from './words-of';

/** The words of every page but the first. */
export const words = wordsOf(
  import.meta.glob<Record<string, unknown>>(['./en-CA/*.json', '!./en-CA/{ui,layout,words,portfolio}.json'], {
    eager: true,
    import: 'default',
  }),
);
