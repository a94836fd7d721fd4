import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useViewer } from '../../session/viewer';
import { auditsThatWait } from './open-desks';

const WaitingLine = lazy(() => import('./waiting-line'));

/** Sends, from whichever page is open, what an audit has left on this device. Loads more only if something waits. */
export default function WaitingWork() {
  const viewer = useViewer();
  const userId = viewer?.permissions.includes('audits.record') ? viewer.id : undefined;
  const pathname = useLocation({ select: (location) => location.pathname });
  const [audits, setAudits] = useState<readonly string[]>([]);

  const look = useCallback(() => {
    if (userId === undefined) return setAudits([]);
    auditsThatWait(userId).then(setAudits, () => setAudits([]));
  }, [userId]);

  // Leaving the page of an audit leaves its desk: another path is when to look again. So is the network’s return, after
  // another tab was closed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what asks
  useEffect(look, [look, pathname]);
  useEffect(() => {
    window.addEventListener('online', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('online', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [look]);

  return (
    userId !== undefined && (
      <Suspense fallback={null}>
        {audits.map((workbookId) => (
          <WaitingLine
            key={workbookId}
            userId={userId}
            workbookId={workbookId}
            // Its own page says it in its own place.
            quiet={pathname === `/audits/score/${workbookId}`}
            onSent={look}
          />
        ))}
      </Suspense>
    )
  );
}
