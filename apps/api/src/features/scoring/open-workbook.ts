import type { EntityManager } from 'typeorm';
import { refuse } from '../../acts/problem.js';
import type { Viewer } from '../../context.js';
import { selectRows } from '../../database/row-source.js';
import { sql, toQuery } from '../../database/sql.js';
import { AuditWorkbook } from './audit-workbook.entity.js';
import { workbookVisible } from './workbook.policy.js';

/** Locks a workbook that the viewer may score. Comes after people and employers in the order of locks. @throws Refusal NOT_FOUND */
export async function lockWorkbook(
  manager: EntityManager,
  viewer: Viewer,
  id: string,
  path: readonly string[],
): Promise<AuditWorkbook> {
  const { text, values } = toQuery(
    sql`SELECT w.id FROM audit_workbooks w WHERE w.id = ${id} AND ${workbookVisible(viewer)} FOR UPDATE`,
  );
  const [found] = await selectRows<{ id: string }>(manager, text, values);
  const workbook = found ? await manager.findOneBy(AuditWorkbook, { id: found.id }) : null;
  return workbook ?? refuse('NOT_FOUND', path, 'There is no such audit.', 'Cet audit n’existe pas.');
}

/** Answers and files change while it is scored, never while it is with the reviewer or after. @throws Refusal INVALID */
export function requireOpen({ state }: Pick<AuditWorkbook, 'state'>, path: readonly string[]): void {
  if (state === 'DRAFT' || state === 'RETURNED') return;
  refuse(
    'INVALID',
    path,
    'The audit has been submitted: its answers do not change unless the reviewer returns it.',
    'L’audit a été soumis : ses réponses ne changent plus, à moins que le réviseur ne le retourne.',
  );
}

/** Gives the next number of change to a locked workbook. */
export async function takeChangeNo(manager: EntityManager, workbook: AuditWorkbook): Promise<number> {
  const changeNo = workbook.changeNo + 1;
  await manager.query('UPDATE audit_workbooks SET change_no = $2, updated_at = now() WHERE id = $1', [
    workbook.id,
    changeNo,
  ]);
  return changeNo;
}
