import { oneOf, searchParams, text } from '../../routes/search-params';

/** What the desk shows: what may be issued, and what was. */
export const DESK_VIEWS = ['letters', 'certificates', 'issued', 'void'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export const readDeskSearch = searchParams({
  show: oneOf(DESK_VIEWS),
  q: text(),
  after: text(),
  before: text(),
});
