import { refuse } from '../../acts/problem.js';
import type { Viewer } from '../../context.js';
import { hasPermission } from '../../graphql/permission.js';

/** @throws Refusal unless the person may take certificates away, or the condition does not */
export function requireMayRevoke({ viewer }: { viewer: Viewer }, kind: string): void {
  if (kind !== 'REVOKED' || hasPermission(viewer, 'conditions.revoke')) return;
  refuse(
    'INVALID',
    ['kind'],
    'Only the program manager can record, correct or strike a revocation.',
    'Seul le gestionnaire du programme peut consigner, corriger ou rayer une révocation.',
  );
}
