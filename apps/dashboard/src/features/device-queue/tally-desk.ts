import { sameTally, type TallyBase, type TallyValues } from './tally-values';
import { isHeld, type WaitingTally } from './waiting';
import type { WaitingQueue } from './waiting-queue';

/** What became of a tally that was sent. Throws when it could not be sent at all. */
export type SentTally =
  | { kind: 'saved'; head: TallyBase }
  /** Somebody has changed the audit since; it is given as it is now. */
  | { kind: 'stale'; theirs: TallyBase }
  | { kind: 'refused'; message: string };

export type SendTally = (tally: WaitingTally & { base: TallyBase }) => Promise<SentTally>;

/** The tally on the screen. */
export interface DeskTally {
  values: TallyValues;
  state: 'saved' | 'waiting' | 'conflict' | 'refused';
  /** What the server has; in a conflict, the other's count. */
  saved: TallyValues;
  refusal: string | null;
}

/** The interviews of an audit: as the server has them, and as they wait on this device. */
export class TallyDesk {
  private head: TallyBase | null = null;

  constructor(
    private readonly queue: WaitingQueue,
    private readonly makeKey: () => string,
    private readonly sendTally: SendTally,
  ) {}

  learn(head: TallyBase): void {
    if (!this.head || this.head.version <= head.version) this.head = head;
  }

  /** Null until the server was heard. */
  get shown(): DeskTally | null {
    if (!this.head) return null;
    const { interviewsHeld, workforce } = this.head;
    const saved = { interviewsHeld, workforce };
    const own = this.waiting();
    const held = own.find(isHeld);
    return {
      values: own.at(-1)?.values ?? saved,
      state: held ? (held.conflict ? 'conflict' : 'refused') : own.length > 0 ? 'waiting' : 'saved',
      saved,
      refusal: held?.refusal ?? null,
    };
  }

  /** Keeps a tally on the device, then sends it. */
  count(values: TallyValues): Promise<void> {
    const base = this.head;
    return this.queue.take(async () => {
      const last = this.waiting().at(-1);
      const replaced =
        last &&
        (await this.queue.change(last, (kept) => {
          if (isHeld(kept))
            return { values, refusal: null, attempted: kept.conflict, idempotencyKey: this.makeKey() };
          return kept.attempted ? null : { values };
        }));
      // Another tab is sending it, or has sent it: what is counted now follows.
      if (!replaced) {
        await this.queue.add({ kind: 'tally', values, base: this.waiting().length > 0 ? null : base });
      }
    });
  }

  /** Ends a conflict: the person's own count goes over the other's, or is given up. */
  resolve(keep: 'mine' | 'theirs'): Promise<void> {
    return this.queue.take(async () => {
      const own = this.waiting();
      const last = own.at(-1);
      for (const one of own) if (keep === 'theirs' || one !== last) await this.queue.drop(one);
      if (keep === 'mine' && last) await this.again(last);
    });
  }

  async send(one: WaitingTally): Promise<void> {
    // Where the server knows no such audit any more, it is asked all the same and says so.
    const head = this.head ?? one.base;
    if (!head) throw new Error('The audit is not known yet');
    const current = await this.queue.keep(() =>
      this.queue.change(one, (kept) => (isHeld(kept) ? null : { attempted: true, base: kept.base ?? head })),
    );
    if (current === null) return;
    const sent = await this.sendTally(current);
    await this.queue.keep(async () => {
      if (sent.kind === 'saved') {
        this.learn(sent.head);
        await this.queue.drop(one);
      } else if (sent.kind === 'refused') {
        await this.queue.change(one, () => ({ refusal: sent.message }));
      } else {
        this.learn(sent.theirs);
        // Days or auditor have changed, or both have counted the same: nothing for a person to decide.
        if (sameTally(sent.theirs, current.values)) await this.queue.drop(one);
        else if (sameTally(sent.theirs, current.base)) await this.again(current);
        else await this.queue.change(one, () => ({ conflict: true }));
      }
    });
  }

  /** Goes over what the server has now. */
  private async again(one: WaitingTally): Promise<void> {
    const fresh = { conflict: false, refusal: null, attempted: false };
    await this.queue.change(one, () => ({
      ...fresh,
      base: this.head ?? one.base,
      idempotencyKey: this.makeKey(),
    }));
  }

  private waiting(): WaitingTally[] {
    return this.queue.all.filter((one) => one.kind === 'tally');
  }
}
