import { date, oneOf, searchParams, text } from '../../routes/search-params';

/** Two days compared, as the address has them. */
export const readComparisonSearch = searchParams({
  from: date(),
  to: date(),
  program: oneOf(['SECOR', 'COR']),
  /** The move whose employers are listed, `FROM:TO`; everybody who moved without it. */
  move: text(),
  after: text(),
  before: text(),
});
export type ComparisonSearch = ReturnType<typeof readComparisonSearch>;
