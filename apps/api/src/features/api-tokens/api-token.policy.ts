import type { Viewer } from '../../context.js';
import { type Sql, sql, verbatim } from '../../database/sql.js';
import { hasPermission } from '../../graphql/permission.js';

/** Which tokens somebody sees and may revoke: their own, and whoever oversees them everybody's. */
export function tokenVisible(viewer: Viewer | null): Sql {
  if (hasPermission(viewer, 'tokens.oversee')) return verbatim('true');
  return viewer === null ? verbatim('false') : sql`t.user_id = ${viewer.id}::uuid`;
}
