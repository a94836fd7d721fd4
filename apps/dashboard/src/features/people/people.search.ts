import { searchParams, text } from '../../routes/search-params';

export const readPeopleSearch = searchParams({ q: text(), after: text(), before: text() });
export type PeopleSearch = ReturnType<typeof readPeopleSearch>;
