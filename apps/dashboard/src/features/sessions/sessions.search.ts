import { oneOf, searchParams, text } from '../../routes/search-params';

export const sessionTimes = ['upcoming', 'past'] as const;

export const readSessionsSearch = searchParams({
  time: oneOf(sessionTimes),
  after: text(),
  before: text(),
});
export type SessionsSearch = ReturnType<typeof readSessionsSearch>;
