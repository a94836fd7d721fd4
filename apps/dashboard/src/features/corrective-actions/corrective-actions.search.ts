import { oneOf, searchParams, text } from '../../routes/search-params';

/** What the list shows: what is still to be done, only what is late, what is done, or everything. */
export const actionViews = ['due', 'overdue', 'done', 'all'] as const;

export const readActionsSearch = searchParams({
  view: oneOf(actionViews),
  q: text(),
  after: text(),
  before: text(),
});
export type ActionsSearch = ReturnType<typeof readActionsSearch>;
