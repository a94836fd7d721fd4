import type { EntityManager } from 'typeorm';
import { lockEmployers } from '../../acts/lock-records.js';
import type { Viewer } from '../../context.js';
import { selectRows } from '../../database/row-source.js';
import { sql, toQuery } from '../../database/sql.js';
import { employerVisible } from '../employers/index.js';

/** Locks an employer that the viewer may see; an auditor acts only for those of his own audits. */
export async function lockVisibleEmployer(
  manager: EntityManager,
  viewer: Viewer,
  employerId: string,
  refuseUnknown: () => never,
): Promise<void> {
  const { text, values } = toQuery(
    sql`SELECT e.id FROM employers e WHERE e.id = ${employerId} AND ${employerVisible(viewer)}`,
  );
  if ((await selectRows(manager, text, values)).length === 0) refuseUnknown();
  await lockEmployers(manager, [employerId]);
}
