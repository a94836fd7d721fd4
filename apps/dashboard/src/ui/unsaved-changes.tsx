import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LeaveDialog } from './leave-dialog';
import { trackUnsavedForm } from './unsaved-forms';

/**
 * Put inside a form: asks before a navigation, a reload or a closed window would throw away what was typed.
 * `dirty` is false again before the form itself navigates after saving.
 */
export function UnsavedChangesGuard({ dirty }: { dirty: boolean }) {
  useEffect(() => (dirty ? trackUnsavedForm() : undefined), [dirty]);

  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => dirty && current.pathname !== next.pathname,
    enableBeforeUnload: dirty,
    withResolver: true,
  });

  return <LeaveDialog opened={status === 'blocked'} onLeave={() => proceed?.()} onStay={() => reset?.()} />;
}
