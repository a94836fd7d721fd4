import type { WaitingAnswer } from './answer-values';

/** Where waiting answers are kept. Every method resolves once it is on the device. */
export interface QueueStore {
  /** The waiting answers of a person in an audit, in the order of sending. */
  all(userId: string, workbookId: string): Promise<WaitingAnswer[]>;
  add(answer: Omit<WaitingAnswer, 'id'>): Promise<WaitingAnswer>;
  /** Changes an answer as it stands now, with nothing between the reading and the writing. Null when it has gone. */
  change(id: number, make: (kept: WaitingAnswer) => WaitingAnswer): Promise<WaitingAnswer | null>;
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

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true });
    store.createIndex(BY_AUDIT, ['userId', 'workbookId']);
  };
  return asked(request);
}

/** The queue on this device, in IndexedDB. @throws when the browser keeps nothing (some private windows) */
export async function openQueueStore(): Promise<QueueStore> {
  const database = await open();
  // Another tab that brings a later version must not wait for this one.
  database.onversionchange = () => database.close();

  function change<Value>(act: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const request = act(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('The device keeps nothing'));
    });
  }

  return {
    async all(userId, workbookId) {
      const index = database.transaction(STORE).objectStore(STORE).index(BY_AUDIT);
      const found = (await asked(index.getAll([userId, workbookId]))) as WaitingAnswer[];
      return found.sort((a, b) => a.id - b.id);
    },
    async add(answer) {
      const id = (await change((store) => store.add(answer))) as number;
      return { ...answer, id };
    },
    change(id, make) {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(STORE);
      let changed: WaitingAnswer | null = null;
      const found: IDBRequest<WaitingAnswer | undefined> = store.get(id);
      found.onsuccess = () => {
        if (found.result === undefined) return;
        changed = make(found.result);
        store.put(changed);
      };
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve(changed);
        transaction.onabort = () => reject(transaction.error ?? new Error('The device keeps nothing'));
      });
    },
    async remove(id) {
      await change((store) => store.delete(id));
    },
  };
}

/** For a browser that keeps nothing, and for tests: what waits is lost with the page. */
export function memoryQueueStore(): QueueStore {
  const kept = new Map<number, WaitingAnswer>();
  let last = 0;
  return {
    all: async (userId, workbookId) =>
      [...kept.values()].filter((one) => one.userId === userId && one.workbookId === workbookId),
    add: async (answer) => {
      last += 1;
      const added = { ...answer, id: last };
      kept.set(last, added);
      return { ...added };
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
