import { wordsOf } from './words-of';

/** The words that the first page after signing in shows. */
export const words = wordsOf(
  import.meta.glob<Record<string, unknown>>('./en-CA/{ui,layout,words,portfolio}.json', {
    eager: true,
    import: 'default',
  }),
);
