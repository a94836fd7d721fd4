import { type AnswerValues, type SavedAnswer, sameValues, type WaitingAnswer } from './answer-values';
import type { QueueStore } from './queue-store';
import { type DeskSnapshot, EMPTY, shownAnswers } from './shown-answers';

/** What became of an answer that was sent. Throws when it could not be sent at all. */
export type Sent =
  | { kind: 'saved'; answer: SavedAnswer }
  /** Somebody else's answer came first; it is given. */
  | { kind: 'stale'; theirs: SavedAnswer | null }
  | { kind: 'refused'; message: string };

export interface DeskOptions {
  userId: string;
  workbookId: string;
  store: QueueStore;
  send: (answer: WaitingAnswer & { baseVersion: number }) => Promise<Sent>;
  makeKey: () => string;
  /** Runs one sending at a time, over all tabs of the browser where it can. */
  alone: <Value>(task: () => Promise<Value>) => Promise<Value>;
  /** Milliseconds before another attempt, by how many have failed. */
  pause?: (failures: number) => number;
}

/**
 * Everything the scoring page knows of the answers: what the server has, and what waits on this device to be sent, in
 * order. An answer is first kept, then sent; what was sent once is only ever repeated as it was.
 */
export class AnswerDesk {
  private readonly saved = new Map<string, SavedAnswer>();
  private queue: WaitingAnswer[] = [];
  private sendingId: number | null = null;
  private running = false;
  private closed = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changeNo = 0;
  private savedAt: string | null = null;
  private snapshot: DeskSnapshot;
  private readonly listeners = new Set<() => void>();
  /** Writes to the device follow each other. */
  private keeping: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: DeskOptions) {
    this.snapshot = this.draw();
  }

  /** Takes up what an earlier page left on the device, and begins to send. A closed desk may be opened again. */
  async open(): Promise<void> {
    this.closed = false;
    const left = await this.options.store.all(this.options.userId, this.options.workbookId);
    const known = new Set(this.queue.map(({ id }) => id));
    this.queue = [...left.filter(({ id }) => !known.has(id)), ...this.queue];
    this.changed();
    void this.sendAll();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  getSnapshot = (): DeskSnapshot => this.snapshot;

  /** Takes in what the server has; an answer that is older than the one known is passed over. */
  merge(answers: readonly SavedAnswer[], changeNo: number): void {
    for (const answer of answers) this.learn(answer);
    this.changeNo = Math.max(this.changeNo, changeNo);
    this.changed();
  }

  /** Keeps an answer on the device, then sends it. Resolves once it is kept. `seen`: the version it was typed over. */
  answer(questionId: string, values: AnswerValues, seen = this.versionOf(questionId)): Promise<void> {
    const shown = this.snapshot.answers.get(questionId) ?? EMPTY;
    if (sameValues(shown.values, values) && shown.state !== 'refused')
      return this.keep(async () => undefined);
    return this.keep(async () => {
      const last = this.queue.findLast((one) => one.questionId === questionId);
      if (last && !last.attempted) {
        const changed = await this.change(last, (kept) =>
          kept.attempted ? null : { values, refusal: null },
        );
        // Another tab is sending it, or has sent it: what is typed now follows.
        if (!changed) await this.add(questionId, values, seen);
      } else if (last && isHeld(last)) {
        // What was refused was not stored: a new attempt takes its place, under a key of its own.
        const idempotencyKey = this.options.makeKey();
        const changed = await this.change(last, (kept) =>
          isHeld(kept) ? { values, refusal: null, attempted: kept.conflict, idempotencyKey } : null,
        );
        if (!changed) await this.add(questionId, values, seen);
      } else {
        await this.add(questionId, values, seen);
      }
      this.changed();
    }).then(() => void this.sendAll());
  }

  /** Ends a conflict: the person's own answer goes over the other's, or is given up. */
  resolve(questionId: string, keep: 'mine' | 'theirs'): Promise<void> {
    return this.keep(async () => {
      const own = this.queue.filter((one) => one.questionId === questionId);
      const last = own.at(-1);
      for (const one of own) if (keep === 'theirs' || one !== last) await this.drop(one);
      if (keep === 'mine' && last) {
        await this.change(last, () => ({
          baseVersion: this.versionOf(questionId),
          conflict: false,
          refusal: null,
          attempted: false,
          idempotencyKey: this.options.makeKey(),
        }));
      }
      this.changed();
    }).then(() => void this.sendAll());
  }

  /** Tries again at once: the browser says that the network is back, or the person asks. */
  retry(): void {
    clearTimeout(this.timer);
    void this.sendAll();
  }

  private async sendAll(): Promise<void> {
    if (this.running || this.closed) return;
    this.running = true;
    try {
      for (let next = this.nextToSend(); next && !this.closed; next = this.nextToSend()) {
        const one = next;
        await this.options.alone(() => this.sendOne(one));
        this.failures = 0;
      }
    } catch {
      // Not reached: the answer stays where it is, and is sent again as it was.
      this.failures += 1;
      const pause = this.options.pause ?? standardPause;
      if (!this.closed) this.timer = setTimeout(() => void this.sendAll(), pause(this.failures));
    } finally {
      this.running = false;
      this.sendingId = null;
      this.changed();
    }
  }

  /** The first answer that may go: none of a question that waits for the person. */
  private nextToSend(): WaitingAnswer | undefined {
    const held = new Set(this.queue.filter(isHeld).map((one) => one.questionId));
    return this.queue.find((one) => !held.has(one.questionId));
  }

  private async sendOne(one: WaitingAnswer): Promise<void> {
    // What stands on the device is sent: another tab of this browser may have changed it, or sent it meanwhile.
    const current = await this.keep(() =>
      this.change(one, (kept) =>
        isHeld(kept)
          ? null
          : { attempted: true, baseVersion: kept.baseVersion ?? this.versionOf(kept.questionId) },
      ),
    );
    if (this.closed || current === null) return this.changed();
    this.sendingId = one.id;
    this.changed();
    const sent = await this.options.send(current);
    this.sendingId = null;
    await this.keep(async () => {
      if (sent.kind === 'saved') {
        this.learn(sent.answer);
        this.savedAt = sent.answer.answeredAt;
        await this.drop(one);
      } else if (sent.kind === 'stale') {
        if (sent.theirs) this.learn(sent.theirs);
        await this.change(one, () => ({ conflict: true }));
      } else {
        await this.change(one, () => ({ refusal: sent.message }));
      }
    });
    this.changed();
  }

  private versionOf(questionId: string): number {
    return this.saved.get(questionId)?.version ?? 0;
  }

  private learn(answer: SavedAnswer): void {
    const known = this.saved.get(answer.questionId);
    if (!known || known.version <= answer.version) this.saved.set(answer.questionId, answer);
  }

  private keep<Value>(task: () => Promise<Value>): Promise<Value> {
    const next = this.keeping.then(task);
    this.keeping = next.catch(() => undefined);
    return next;
  }

  /** Keeps an answer behind those of the same question that wait already. */
  private async add(questionId: string, values: AnswerValues, seen: number): Promise<void> {
    const { userId, workbookId, makeKey, store } = this.options;
    const follows = this.queue.some((one) => one.questionId === questionId);
    const added = await store.add({
      userId,
      workbookId,
      questionId,
      values,
      baseVersion: follows ? null : seen,
      idempotencyKey: makeKey(),
      attempted: false,
      conflict: false,
      refusal: null,
    });
    this.queue.push(added);
  }

  /**
   * Changes an answer as it stands on the device, where another tab may have changed it too, and takes up what stands
   * there. Null when it has gone, or when there is nothing to change in what stands there.
   */
  private async change<Changes extends Partial<WaitingAnswer>>(
    { id }: WaitingAnswer,
    make: (kept: WaitingAnswer) => Changes | null,
  ): Promise<(WaitingAnswer & Changes) | null> {
    let changed: (WaitingAnswer & Changes) | null = null;
    const kept = await this.options.store.change(id, (found) => {
      const changes = make(found);
      changed = changes && { ...found, ...changes };
      return changed ?? found;
    });
    this.queue = this.queue.flatMap((other) => (other.id === id ? (kept ?? []) : other));
    return changed;
  }

  private async drop(one: WaitingAnswer): Promise<void> {
    await this.options.store.remove(one.id);
    this.queue = this.queue.filter(({ id }) => id !== one.id);
  }

  private changed(): void {
    this.snapshot = this.draw();
    for (const listener of this.listeners) listener();
  }

  private draw(): DeskSnapshot {
    return {
      answers: shownAnswers(this.saved, this.queue, this.sendingId),
      waiting: this.queue.length,
      offline: this.failures > 0 && this.queue.length > 0,
      changeNo: this.changeNo,
      savedAt: this.savedAt,
    };
  }
}

/** The question waits for the person: two answers stand against each other, or the server has refused it. */
function isHeld({ conflict, refusal }: WaitingAnswer): boolean {
  return conflict || refusal !== null;
}

/** Two seconds, then four, up to half a minute. */
function standardPause(failures: number): number {
  return Math.min(1000 * 2 ** failures, 30_000);
}
