import type { QueueStore } from './queue-store';
import { isHeld, type NewWaiting, subjectOf, type Waiting } from './waiting';

export interface QueueOptions {
  userId: string;
  workbookId: string;
  store: QueueStore;
  makeKey: () => string;
  /** Runs one sending at a time, over all tabs of the browser where it can. */
  alone: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Milliseconds before another attempt, by how many have failed. */
  pause?: (failures: number) => number;
}

interface Carrier {
  /** Sends one, and takes it out of the queue or holds it there. @throws when it could not be sent at all */
  send: (one: Waiting) => Promise<void>;
  /** Something of the queue is other than it was. */
  changed: () => void;
}

/** What waits on this device for one audit: first kept, then sent, one after the other, again until it arrives. */
export class WaitingQueue {
  private items: Waiting[] = [];
  private sendingId: number | null = null;
  private running = false;
  private closed = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Writes to the device follow each other. */
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: QueueOptions,
    private readonly carrier: Carrier,
  ) {}

  get all(): readonly Waiting[] {
    return this.items;
  }

  get sending(): number | null {
    return this.sendingId;
  }

  /** True while the last attempt could not reach the server. */
  get failing(): boolean {
    return this.failures > 0 && this.items.length > 0;
  }

  /** Takes up what an earlier page left on the device, and begins to send. A closed queue may be opened again. */
  async open(): Promise<void> {
    this.closed = false;
    const left = await this.options.store.all(this.options.userId, this.options.workbookId);
    const known = new Set(this.items.map(({ id }) => id));
    this.items = [...left.filter(({ id }) => !known.has(id)), ...this.items];
    this.carrier.changed();
    void this.sendAll();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  /** Tries again at once: the browser says that the network is back, or the person asks. */
  retry(): void {
    clearTimeout(this.timer);
    void this.sendAll();
  }

  /** Writes to the device, after what is being written already. */
  keep<Value>(task: () => Promise<Value>): Promise<Value> {
    const next = this.keeping.then(task);
    this.keeping = next.catch(() => undefined);
    return next;
  }

  /** The same by a person's hand: shown once it is kept, then sent. */
  take(task: () => Promise<void>): Promise<void> {
    return this.keep(async () => {
      await task();
      this.carrier.changed();
    }).then(() => void this.sendAll());
  }

  async add(given: NewWaiting): Promise<void> {
    const { userId, workbookId, makeKey, store } = this.options;
    const idempotencyKey = makeKey();
    const standing = { userId, workbookId, idempotencyKey, attempted: false, conflict: false, refusal: null };
    const one = { ...given, ...standing };
    const id = await store.add(one);
    this.items.push({ ...one, id });
  }

  /**
   * Changes something as it stands on the device, where another tab may have changed it too, and takes up what stands
   * there. Null when it has gone, or when there is nothing to change in what stands there.
   */
  async change<One extends Waiting, Changes extends Partial<One>>(
    { id }: One,
    make: (kept: One) => Changes | null,
  ): Promise<(One & Changes) | null> {
    let changed: (One & Changes) | null = null;
    const kept = await this.options.store.change(id, (found) => {
      // An id keeps its kind.
      const one = found as One;
      const changes = make(one);
      changed = changes && { ...one, ...changes };
      return changed ?? found;
    });
    this.items = this.items.flatMap((other) => (other.id === id ? (kept ?? []) : other));
    return changed;
  }

  async drop({ id }: Waiting): Promise<void> {
    await this.options.store.remove(id);
    this.items = this.items.filter((other) => other.id !== id);
  }

  private async sendAll(): Promise<void> {
    if (this.running || this.closed) return;
    this.running = true;
    try {
      for (let next = this.next(); next && !this.closed; next = this.next()) {
        const one = next;
        await this.options.alone(() => this.sendOne(one));
        this.failures = 0;
      }
    } catch {
      // Not reached: it stays where it is, and is sent again as it was.
      this.failures += 1;
      const pause = this.options.pause ?? standardPause;
      if (!this.closed) this.timer = setTimeout(() => void this.sendAll(), pause(this.failures));
    } finally {
      this.running = false;
      this.sendingId = null;
      this.carrier.changed();
    }
  }

  private async sendOne(one: Waiting): Promise<void> {
    if (this.closed) return;
    this.sendingId = one.id;
    this.carrier.changed();
    await this.carrier.send(one);
    this.sendingId = null;
    this.carrier.changed();
  }

  /**
   * The first that may go: none of a subject that waits for the person. What is small goes before the files: a
   * photograph on a poor line holds back no answer, and a file never comes before an answer that was given before it.
   */
  private next(): Waiting | undefined {
    const held = new Set(this.items.filter(isHeld).map(subjectOf));
    const ready = this.items.filter((one) => !held.has(subjectOf(one)));
    return ready.find(({ kind }) => kind !== 'file') ?? ready[0];
  }
}

/** Two seconds, then four, up to half a minute. */
function standardPause(failures: number): number {
  return Math.min(1000 * 2 ** failures, 30_000);
}
