import type { WaitingAnswer } from './answer-values';

/** Where waiting answers are kept. Every method resolves once it is on the device. */
export interface QueueStore {
  /** The waiting answers of a person in an audit, in the order of sending. */
  all(userId: string, workbookId: string): Promise<WaitingAnswer[]>;
  add(answer: Omit<WaitingAnswer, 'id'>): Promise<WaitingAnswer>;
  put(answer: WaitingAnswer): Promise<void>;
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
    async put(answer) {
      await change((store) => store.put(answer));
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
    put: async (answer) => {
      kept.set(answer.id, { ...answer });
    },
    remove: async (id) => {
      kept.delete(id);
    },
  };
}
