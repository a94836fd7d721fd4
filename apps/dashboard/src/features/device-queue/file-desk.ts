import { isHeld, type WaitingFile } from './waiting';
import type { WaitingQueue } from './waiting-queue';

/** The server takes no larger one; said before it is kept on the device. */
export const LARGEST_FILE_MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;

/** What was wrong with a file, in the server's words; null when it was taken. Throws when it could not be sent. */
export type SendFile = (file: WaitingFile) => Promise<string | null>;

export type FileProblem = 'tooLarge' | 'empty' | 'unreadable' | 'noRoom';

/** The evidence of an audit that waits on this device. */
export class FileDesk {
  constructor(
    private readonly queue: WaitingQueue,
    private readonly sendFile: SendFile,
    /** Brings in what the server has: the file is never gone from the screen in between. */
    private readonly refresh: () => Promise<void>,
  ) {}

  get waiting(): WaitingFile[] {
    return this.queue.all.filter((one) => one.kind === 'file');
  }

  /** Keeps a file on the device, then sends it. Gives what stood in the way of keeping it. */
  async add(questionId: string, file: File): Promise<FileProblem | null> {
    if (file.size === 0) return 'empty';
    if (file.size > LARGEST_FILE_MEGABYTES * MEGABYTE) return 'tooLarge';
    // Read now: later the file may be changed, or the card that it lies on be taken out.
    const content = await file.arrayBuffer().catch(() => null);
    if (content === null) return 'unreadable';
    const { name: fileName, type } = file;
    return this.queue
      .take(() =>
        this.queue.add({ kind: 'file', questionId, fileName, content: new Blob([content], { type }) }),
      )
      .then(
        () => null,
        () => 'noRoom' as const,
      );
  }

  async send(one: WaitingFile): Promise<void> {
    const current = await this.queue.keep(() =>
      this.queue.change(one, (kept) => (isHeld(kept) ? null : { attempted: true })),
    );
    if (current === null) return;
    const refusal = await this.sendFile(current);
    if (refusal === null) await this.refresh().catch(() => undefined);
    await this.queue.keep(async () => {
      if (refusal === null) await this.queue.drop(one);
      else await this.queue.change(one, () => ({ refusal }));
    });
  }

  /** Takes a file off the device that was refused or is not wanted; one that is on its way stays. */
  forget(id: number): Promise<void> {
    return this.queue.take(async () => {
      const one = this.waiting.find((file) => file.id === id);
      if (one && this.queue.sending !== id) await this.queue.drop(one);
    });
  }
}
