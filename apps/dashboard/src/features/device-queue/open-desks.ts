import type { ApolloClient } from '@apollo/client';
import { makeIdempotencyKey } from '../../ui/record-form/idempotency-key';
import { memoryQueueStore, openQueueStore, type QueueStore } from './queue-store';
import { WorkbookDesk } from './workbook-desk';
import { workbookServer } from './workbook-server';

/** One sending at a time over all tabs, where the browser offers it (it does not on a plain-http address). */
function alone<Value>(task: () => Promise<Value>): Promise<Value> {
  return navigator.locks ? navigator.locks.request('waiting-answers', task) : task();
}

let forgets = false;
const opened: Promise<QueueStore> = openQueueStore().catch(() => {
  forgets = true;
  return memoryQueueStore();
});

/** What waits on this device; in the page alone where the browser keeps nothing. */
const deviceStore: QueueStore = {
  all: async (...of) => (await opened).all(...of),
  audits: async (userId) => (await opened).audits(userId),
  add: async (one) => {
    // Browsers clear what nobody asked them to keep when the device is short of room.
    if (one.kind === 'file') void navigator.storage?.persist?.().catch(() => undefined);
    return (await opened).add(one);
  },
  change: async (...of) => (await opened).change(...of),
  remove: async (id) => (await opened).remove(id),
};

/** True when this browser keeps nothing: what waits is lost with the page. */
export function isForgetful(): boolean {
  return forgets;
}

export function auditsThatWait(userId: string): Promise<string[]> {
  return deviceStore.audits(userId);
}

/** True while something of the audit waits here, another tab's included. */
export async function waitsOnDevice(userId: string, workbookId: string): Promise<boolean> {
  return (await deviceStore.all(userId, workbookId)).length > 0;
}

/** One desk for each audit and person: the page of the audit and the frame around it send from the same. */
const desks = new Map<string, { desk: WorkbookDesk; holders: number }>();

function deskAt(client: ApolloClient, userId: string, workbookId: string) {
  const place = `${userId} ${workbookId}`;
  const known = desks.get(place);
  if (known) return known;
  const server = workbookServer(client, workbookId);
  const own = { userId, workbookId, store: deviceStore, makeKey: makeIdempotencyKey, alone };
  const made = { desk: new WorkbookDesk({ ...own, ...server }), holders: 0 };
  desks.set(place, made);
  return made;
}

export function deskOf(client: ApolloClient, userId: string, workbookId: string): WorkbookDesk {
  return deskAt(client, userId, workbookId).desk;
}

/** Asks the server at once what has changed. @throws when not reached */
export function refreshDesk(client: ApolloClient, workbookId: string, desk: WorkbookDesk): Promise<void> {
  return workbookServer(client, workbookId).refresh(desk);
}

/** Keeps a desk sending while somebody needs it; the answer lets it go. */
export function holdDesk(client: ApolloClient, userId: string, workbookId: string): () => void {
  const at = deskAt(client, userId, workbookId);
  at.holders += 1;
  if (at.holders === 1) void at.desk.open();
  const now = () => at.desk.retry();
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', now);
  return () => {
    window.removeEventListener('online', now);
    document.removeEventListener('visibilitychange', now);
    at.holders -= 1;
    if (at.holders === 0) at.desk.close();
  };
}
