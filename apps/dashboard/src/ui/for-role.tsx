import type { ReactNode } from 'react';
import { useViewer } from '../session/viewer';
import { NotForRole } from './error-state';

/** A page for acting: whoever may not act is told so before typing, not after. The server decides all the same. */
export function ForRole({ permission, children }: { permission: string; children: ReactNode }) {
  const viewer = useViewer();
  if (!viewer) return null;
  return viewer.permissions.includes(permission) ? children : <NotForRole />;
}
