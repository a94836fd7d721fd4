import { AnswerDesk, type SendAnswer } from './answer-desk';
import type { AnswerValues, SavedAnswer } from './answer-values';
import { FileDesk, type FileProblem, type SendFile } from './file-desk';
import type { DeskAnswer } from './shown-answers';
import { type DeskTally, type SendTally, TallyDesk } from './tally-desk';
import type { TallyBase, TallyValues } from './tally-values';
import { countWaiting, isHeld, type Waiting, type WaitingCounts, type WaitingFile } from './waiting';
import { type QueueOptions, WaitingQueue } from './waiting-queue';

export interface DeskOptions extends QueueOptions {
  send: { answer: SendAnswer; file: SendFile; tally: SendTally };
  /** Asks the server what has changed since the count that is known, and gives it to `merge`. @throws when not reached */
  refresh: (desk: WorkbookDesk) => Promise<void>;
}

export interface DeskSnapshot {
  answers: ReadonlyMap<string, DeskAnswer>;
  tally: DeskTally | null;
  files: readonly WaitingFile[];
  /** How much is still to be sent. */
  waiting: WaitingCounts;
  /** The same without what waits for the person. */
  sendable: WaitingCounts;
  /** What the server has refused of it. */
  refused: readonly Waiting[];
  /** True while the last attempt could not reach the server. */
  offline: boolean;
  /** The file or answer on its way; null while nothing is. */
  sending: number | null;
  /** The latest count of changes that is known. */
  changeNo: number;
  savedAt: string | null;
}

/** What the server has of an audit, as far as it changes under the hands of those who score it. */
export interface WorkbookChanges {
  answers: readonly SavedAnswer[];
  head: TallyBase;
  changeNo: number;
}

/** Everything known of an audit while it is scored: what the server has, and what waits on this device to be sent. */
export class WorkbookDesk {
  private readonly queue: WaitingQueue;
  private readonly answers: AnswerDesk;
  private readonly tally: TallyDesk;
  private readonly files: FileDesk;
  private changeNo = 0;
  /** False until the server was heard: before that nobody knows what an answer would go over. */
  private heard = false;
  private snapshot: DeskSnapshot;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: DeskOptions) {
    const { send, makeKey } = options;
    this.queue = new WaitingQueue(options, {
      send: (one) => this.sendOne(one),
      changed: () => this.changed(),
    });
    this.answers = new AnswerDesk(this.queue, makeKey, send.answer);
    this.tally = new TallyDesk(this.queue, makeKey, send.tally);
    this.files = new FileDesk(this.queue, send.file, () => options.refresh(this));
    this.snapshot = this.draw();
  }

  open = (): Promise<void> => this.queue.open();
  close = (): void => this.queue.close();
  retry = (): void => this.queue.retry();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  getSnapshot = (): DeskSnapshot => this.snapshot;

  /** Takes in what the server has; null when it has no such audit, or none that this person may see. */
  merge(changes: WorkbookChanges | null): void {
    this.heard = true;
    for (const answer of changes?.answers ?? []) this.answers.learn(answer);
    if (changes) this.tally.learn(changes.head);
    this.changeNo = Math.max(this.changeNo, changes?.changeNo ?? 0);
    this.changed();
  }

  /** `seen`: the version it was typed over. */
  answer = (questionId: string, values: AnswerValues, seen?: number): Promise<void> =>
    this.answers.give(questionId, values, seen);
  resolve = (questionId: string, keep: 'mine' | 'theirs'): Promise<void> =>
    this.answers.resolve(questionId, keep);
  count = (values: TallyValues): Promise<void> => this.tally.count(values);
  resolveTally = (keep: 'mine' | 'theirs'): Promise<void> => this.tally.resolve(keep);
  addFile = (questionId: string, file: File): Promise<FileProblem | null> => this.files.add(questionId, file);
  forgetFile = (id: number): Promise<void> => this.files.forget(id);

  /** Gives up what the server has refused. */
  forgetRefused = (): Promise<void> =>
    this.queue.take(async () => {
      for (const one of this.queue.all.filter(isRefused)) await this.queue.drop(one);
    });

  private async sendOne(one: Waiting): Promise<void> {
    if (!this.heard) await this.options.refresh(this);
    if (one.kind === 'answer') await this.answers.send(one);
    else if (one.kind === 'file') await this.files.send(one);
    else await this.tally.send(one);
  }

  private changed(): void {
    this.snapshot = this.draw();
    for (const listener of this.listeners) listener();
  }

  private draw(): DeskSnapshot {
    return {
      answers: this.answers.shown,
      tally: this.tally.shown,
      files: this.files.waiting,
      waiting: countWaiting(this.queue.all),
      sendable: countWaiting(this.queue.all.filter((one) => !isHeld(one))),
      refused: this.queue.all.filter(isRefused),
      offline: this.queue.failing,
      sending: this.queue.sending,
      changeNo: this.changeNo,
      savedAt: this.answers.savedAt,
    };
  }
}

function isRefused(one: Waiting): boolean {
  return isHeld(one) && !one.conflict;
}
