import { useApolloClient } from '@apollo/client/react';
import { useEffect, useLayoutEffect } from 'react';
import type { ScoringQuery } from '../../gql/graphql';
import { asChanges, type DeskSnapshot, refreshDesk, useDesk, type WorkbookDesk } from '../device-queue';

type Workbook = NonNullable<ScoringQuery['auditWorkbook']>;

/** How often another person's changes are asked for. */
const POLL_MILLISECONDS = 4_000;

/** An audit as it is scored: as the server has it, as it waits on this device, and as others change it. */
export function useWorkbookDesk(
  userId: string,
  workbook: Workbook,
): { desk: WorkbookDesk; snapshot: DeskSnapshot } {
  const client = useApolloClient();
  const { desk, snapshot } = useDesk(userId, workbook.id);
  // Before the first picture: no answer flickers from empty to given.
  useLayoutEffect(() => desk.merge(asChanges(workbook, workbook.answers)), [desk, workbook]);

  useEffect(() => {
    const now = () => {
      // A page in the background asks again when it is looked at.
      if (document.visibilityState === 'visible')
        refreshDesk(client, workbook.id, desk).catch(() => undefined);
    };
    const timer = setInterval(now, POLL_MILLISECONDS);
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
    };
  }, [client, workbook.id, desk]);

  return { desk, snapshot };
}
