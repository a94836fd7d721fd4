import type { Waiting } from './waiting';

/** Where what waits is kept. Every method resolves once it is on the device. */
export interface QueueStore {
  /** What waits of a person in an audit, in the order of sending. */
  all(userId: string, workbookId: string): Promise<Waiting[]>;
  /** The audits of which something of this person waits. */
  audits(userId: string): Promise<string[]>;
  /** Gives the id it was kept under. */
  add(one: Omit<Waiting, 'id'>): Promise<number>;
  /** Changes something as it stands now, with nothing between the reading and the writing. Null when it has gone. */
  change(id: number, make: (kept: Waiting) => Waiting): Promise<Waiting | null>;
  remove(id: number): Promise<void>;
}

const DATABASE = 'good-standing';
const STORE = 'waiting-answers';
const BY_AUDIT = 'by-audit';

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing'));
  });
}

function done<Value>(transaction: IDBTransaction, value: () => Value): Promise<Value> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(value());
    transaction.onabort = () => reject(transaction.error ?? new Error('The device keeps nothing'));
  });
}

/** What waited before there was anything but answers is one. */
function nameKinds(store: IDBObjectStore): void {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) return;
    cursor.update({ kind: 'answer', ...(cursor.value as object) });
    cursor.continue();
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 2);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion === 0) {
      const store = request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true });
      store.createIndex(BY_AUDIT, ['userId', 'workbookId']);
    } else if (request.transaction) nameKinds(request.transaction.objectStore(STORE));
  };
  return asked(request);
}

/** The queue on this device, in IndexedDB. @throws when the browser keeps nothing (some private windows) */
export async function openQueueStore(): Promise<QueueStore> {
  const database = await open();
  // Another tab that brings a later version must not wait for this one.
  database.onversionchange = () => database.close();
  const write = () => {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    return { transaction, store: transaction.objectStore(STORE) };
  };
  const byAudit = () => database.transaction(STORE).objectStore(STORE).index(BY_AUDIT);

  return {
    async all(userId, workbookId) {
      const found = (await asked(byAudit().getAll([userId, workbookId]))) as Waiting[];
      return found.sort((a, b) => a.id - b.id);
    },
    async audits(userId) {
      // An array sorts after every text.
      const own = IDBKeyRange.bound([userId], [userId, []]);
      const found = new Set<string>();
      const request = byAudit().openKeyCursor(own, 'nextunique');
      await new Promise<void>((resolve, reject) => {
        request.onerror = () => reject(request.error ?? new Error('The device keeps nothing'));
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return resolve();
          found.add((cursor.key as [string, string])[1]);
          cursor.continue();
        };
      });
      return [...found];
    },
    add(one) {
      const { transaction, store } = write();
      const request = store.add(one);
      return done(transaction, () => request.result as number);
    },
    change(id, make) {
      const { transaction, store } = write();
      let changed: Waiting | null = null;
      const found: IDBRequest<Waiting | undefined> = store.get(id);
      found.onsuccess = () => {
        if (found.result === undefined) return;
        changed = make(found.result);
        store.put(changed);
      };
      return done(transaction, () => changed);
    },
    remove(id) {
      const { transaction, store } = write();
      store.delete(id);
      return done(transaction, () => undefined);
    },
  };
}

/** For a browser that keeps nothing, and for tests: what waits is lost with the page. */
export function memoryQueueStore(): QueueStore {
  const kept = new Map<number, Waiting>();
  let last = 0;
  return {
    all: async (userId, workbookId) =>
      [...kept.values()].filter((one) => one.userId === userId && one.workbookId === workbookId),
    audits: async (userId) => [
      ...new Set([...kept.values()].filter((one) => one.userId === userId).map((one) => one.workbookId)),
    ],
    add: async (one) => {
      last += 1;
      kept.set(last, { ...one, id: last } as Waiting);
      return last;
    },
    change: async (id, make) => {
      const found = kept.get(id);
      if (!found) return null;
      const changed = make({ ...found });
      kept.set(id, changed);
      return { ...changed };
    },
    remove: async (id) => {
      kept.delete(id);
    },
  };
}
