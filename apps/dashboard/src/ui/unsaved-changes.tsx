import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LeaveDialog } from './leave-dialog';
import { trackUnsavedForm } from './unsaved-forms';

interface UnsavedChangesGuardProps {
  /** Something was typed that is not saved. */
  dirty: boolean;
  /** It is on its way: what was typed still counts as unsaved, but a form that is saved may lead to another page. */
  saving?: boolean;
}

/** Put inside a form: asks before a navigation, a reload or a closed window would throw away what was typed. */
export function UnsavedChangesGuard({ dirty, saving = false }: UnsavedChangesGuardProps) {
  useEffect(() => (dirty ? trackUnsavedForm() : undefined), [dirty]);

  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && !saving && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });

  return <LeaveDialog opened={status === 'blocked'} onLeave={() => proceed?.()} onStay={() => reset?.()} />;
}
