import { useApolloClient } from '@apollo/client/react';
import { useEffect, useSyncExternalStore } from 'react';
import { deskOf, holdDesk } from './open-desks';
import type { DeskSnapshot, WorkbookDesk } from './workbook-desk';

/** The desk of an audit, sending for as long as something on the screen uses it. */
export function useDesk(userId: string, workbookId: string): { desk: WorkbookDesk; snapshot: DeskSnapshot } {
  const client = useApolloClient();
  const desk = deskOf(client, userId, workbookId);
  useEffect(() => holdDesk(client, userId, workbookId), [client, userId, workbookId]);
  const snapshot = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  return { desk, snapshot };
}
