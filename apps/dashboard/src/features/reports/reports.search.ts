import { date, oneOf, searchParams, text, texts } from '../../routes/search-params';

/**
 * A question as it stands in the address. What the words may be is the server's matter, and which of them the page
 * knows is checked there: here they are texts, so that the first page need not carry them.
 */
export const readReportsSearch = searchParams({
  /** What is counted. */
  of: text(),
  by: texts(),
  measure: texts(),
  /** What is kept: `DIMENSION:value`, nothing after the colon for those without a value. */
  where: texts(),
  asOf: date(),
  /** The column the groups are ordered by, and whether from the far end. */
  sort: text(),
  direction: oneOf(['ASC', 'DESC']),
  /** The group whose list is open, written like `where`; `*` for everything. */
  open: texts(),
  after: text(),
});
export type ReportsSearch = ReturnType<typeof readReportsSearch>;
