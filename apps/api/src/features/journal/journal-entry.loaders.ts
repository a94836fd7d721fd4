import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { waveLoader } from '../../graphql/batch.js';
import type { Page } from '../../graphql/connection.js';
import type { PageRequest } from '../../graphql/page-args.js';
import {
  countEntriesOfEmployers,
  type JournalEntryRow,
  listEntriesOfEmployers,
  toEntryPage,
} from './journal-entry.queries.js';

type EntryPages = DataLoader<string, Page<JournalEntryRow>>;

/** One loader for each page that the request asks for: the same page is read for all employers at once. */
const pageLoaders = (): Map<string, EntryPages> => new Map();

const entryCountOf = (context: Context): DataLoader<string, number> =>
  waveLoader(context, async (employerIds) => {
    const counts = await countEntriesOfEmployers(context.pool, context.viewer, employerIds);
    return employerIds.map((id) => counts.get(id) ?? 0);
  });

/** A page of the entries of an employer, by its id. */
export function entriesOf(context: Context, page: PageRequest): EntryPages {
  const loaders = context.loaders.get(pageLoaders);
  const key = JSON.stringify(page);
  const loader = loaders.get(key) ?? makeLoader(context, page);
  loaders.set(key, loader);
  return loader;
}

function makeLoader(context: Context, page: PageRequest): EntryPages {
  return waveLoader(context, async (employerIds) => {
    const lists = await listEntriesOfEmployers(context.pool, context.viewer, employerIds, page);
    const count = (id: string) => () => context.loaders.get(entryCountOf).load(id);
    return employerIds.map((id) => toEntryPage(page, lists.get(id) ?? [], count(id)));
  });
}
