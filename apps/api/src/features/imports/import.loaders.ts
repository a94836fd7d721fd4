import type { Context } from '../../context.js';
import { listLoader } from '../../graphql/batch.js';
import { type FollowingCount, followingCounts, type ImportFileRow, importFiles } from './import.queries.js';

/** The files and sheets of an import, in the order they came. */
export const filesOf = (context: Context) =>
  listLoader(
    context,
    (file: ImportFileRow) => file.importId,
    (ids) => importFiles(context.pool, ids),
  );

/** How many rejected rows of an import only fall with another row, by file. */
export const followingOf = (context: Context) =>
  listLoader(
    context,
    (count: FollowingCount) => count.importId,
    (ids) => followingCounts(context.pool, ids),
  );
