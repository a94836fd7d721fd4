import { type AnswerValues, type SavedAnswer, sameValues } from './answer-values';
import { EMPTY, shownAnswers } from './shown-answers';
import { isHeld, type WaitingAnswer } from './waiting';
import type { WaitingQueue } from './waiting-queue';

/** What became of an answer that was sent. Throws when it could not be sent at all. */
export type SentAnswer =
  | { kind: 'saved'; answer: SavedAnswer }
  /** Somebody else's answer came first; it is given. */
  | { kind: 'stale'; theirs: SavedAnswer | null }
  | { kind: 'refused'; message: string };

export type SendAnswer = (answer: WaitingAnswer & { baseVersion: number }) => Promise<SentAnswer>;

/** The answers of an audit: as the server has them, and as they wait on this device. */
export class AnswerDesk {
  private readonly known = new Map<string, SavedAnswer>();
  /** The latest saving by this person since the page was opened; null before the first. */
  savedAt: string | null = null;

  constructor(
    private readonly queue: WaitingQueue,
    private readonly makeKey: () => string,
    private readonly sendAnswer: SendAnswer,
  ) {}

  get shown() {
    return shownAnswers(this.known, this.waiting(), this.queue.sending);
  }

  /** Takes in what the server has; an answer that is older than the one known is passed over. */
  learn(answer: SavedAnswer): void {
    const known = this.known.get(answer.questionId);
    if (!known || known.version <= answer.version) this.known.set(answer.questionId, answer);
  }

  /** Keeps an answer on the device, then sends it. Resolves once it is kept. `seen`: the version it was typed over. */
  give(questionId: string, values: AnswerValues, seen = this.versionOf(questionId)): Promise<void> {
    const shown = this.shown.get(questionId) ?? EMPTY;
    if (sameValues(shown.values, values) && shown.state !== 'refused')
      return this.queue.keep(async () => undefined);
    return this.queue.take(async () => {
      const last = this.waiting().findLast((one) => one.questionId === questionId);
      const replaced =
        last &&
        (await this.queue.change(last, (kept) => {
          // What was refused was not stored: a new attempt takes its place, under a key of its own.
          if (isHeld(kept))
            return { values, refusal: null, attempted: kept.conflict, idempotencyKey: this.makeKey() };
          return kept.attempted ? null : { values };
        }));
      // Another tab is sending it, or has sent it: what is typed now follows.
      if (!replaced) await this.add(questionId, values, seen);
    });
  }

  /** Ends a conflict or a refusal: the person's own answer goes over what the server has, or is given up. */
  resolve(questionId: string, keep: 'mine' | 'theirs'): Promise<void> {
    return this.queue.take(async () => {
      const own = this.waiting().filter((one) => one.questionId === questionId);
      const last = own.at(-1);
      for (const one of own) if (keep === 'theirs' || one !== last) await this.queue.drop(one);
      if (keep === 'mine' && last) {
        await this.queue.change(last, () => ({
          baseVersion: this.versionOf(questionId),
          conflict: false,
          refusal: null,
          attempted: false,
          idempotencyKey: this.makeKey(),
        }));
      }
    });
  }

  async send(one: WaitingAnswer): Promise<void> {
    // What stands on the device is sent: another tab of this browser may have changed it, or sent it meanwhile.
    const current = await this.queue.keep(() =>
      this.queue.change(one, (kept) =>
        isHeld(kept)
          ? null
          : { attempted: true, baseVersion: kept.baseVersion ?? this.versionOf(kept.questionId) },
      ),
    );
    if (current === null) return;
    const sent = await this.sendAnswer(current);
    await this.queue.keep(async () => {
      if (sent.kind === 'saved') {
        this.learn(sent.answer);
        this.savedAt = sent.answer.answeredAt;
        await this.queue.drop(one);
      } else if (sent.kind === 'stale') {
        if (sent.theirs) this.learn(sent.theirs);
        await this.queue.change(one, () => ({ conflict: true }));
      } else {
        await this.queue.change(one, () => ({ refusal: sent.message }));
      }
    });
  }

  private versionOf(questionId: string): number {
    return this.known.get(questionId)?.version ?? 0;
  }

  /** Keeps an answer behind those of the same question that wait already. */
  private add(questionId: string, values: AnswerValues, seen: number): Promise<void> {
    const follows = this.waiting().some((one) => one.questionId === questionId);
    return this.queue.add({ kind: 'answer', questionId, values, baseVersion: follows ? null : seen });
  }

  private waiting(): WaitingAnswer[] {
    return this.queue.all.filter((one) => one.kind === 'answer');
  }
}
