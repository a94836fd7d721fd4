import { describe, expect, it } from 'vitest';
import { LARGEST_FILE_MEGABYTES } from './file-desk';
import { memoryQueueStore, type QueueStore } from './queue-store';
import { sameTally, type TallyBase } from './tally-values';
import { WorkbookDesk } from './workbook-desk';

const ANSWER = { positive: 1, total: 1, choice: null, notApplicableReason: null, note: null };

/** A server that takes answers, files and tallies, and keeps what it was sent under which key. */
class Server {
  reachable = true;
  losesAnswers = false;
  refuses: string | null = null;
  head: TallyBase = {
    version: 1,
    firstDay: '2026-10-29',
    lastDay: '2026-10-30',
    auditorId: 'a',
    interviewsHeld: 0,
    workforce: 12,
  };
  readonly received: string[] = [];
  readonly files = new Map<string, string>();
  private readonly tallies = new Map<string, string>();
  private answered = 0;

  private reach(): void {
    if (!this.reachable) throw new TypeError('Failed to fetch');
  }
  private reply<Value>(value: Value): Value {
    if (this.losesAnswers) throw new TypeError('Failed to fetch');
    return value;
  }

  desk(store: QueueStore = memoryQueueStore(), makeKey = countedKeys()): WorkbookDesk {
    return new WorkbookDesk({
      userId: 'me',
      workbookId: 'w',
      store,
      makeKey,
      alone: (task) => task(),
      pause: () => 1_000_000,
      refresh: async (own) => {
        this.reach();
        own.merge({ answers: [], head: this.head, changeNo: 0 });
      },
      send: {
        answer: async ({ questionId, values, baseVersion }) => {
          this.reach();
          this.received.push(questionId);
          this.answered += 1;
          const by = { version: baseVersion + 1, changeNo: this.answered, answeredBy: 'me', answeredAt: 't' };
          return this.reply({ kind: 'saved', answer: { ...values, questionId, ...by } });
        },
        file: async ({ fileName, content, idempotencyKey }) => {
          this.reach();
          if (this.refuses) return this.refuses;
          this.received.push(fileName);
          this.files.set(idempotencyKey, await content.text());
          return this.reply(null);
        },
        tally: async ({ values, base, idempotencyKey }) => {
          this.reach();
          const input = JSON.stringify([values, base]);
          const known = this.tallies.get(idempotencyKey);
          if (known !== undefined && known !== input)
            return { kind: 'refused', message: 'Another content under the same key.' };
          if (known === undefined && base.version !== this.head.version)
            return { kind: 'stale', theirs: this.head };
          if (known === undefined) this.head = { ...base, ...values, version: base.version + 1 };
          this.tallies.set(idempotencyKey, input);
          this.received.push(`${values.interviewsHeld} interviews`);
          return this.reply({ kind: 'saved', head: this.head });
        },
      },
    });
  }
}

function countedKeys(): () => string {
  let last = 0;
  return () => `key ${++last}`;
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 10));
const file = (name: string, content = name) => new File([content], name, { type: 'image/png' });

describe('a file', () => {
  it('waits behind the answers, and is sent whole by a page that is opened later', async () => {
    const server = new Server();
    server.reachable = false;
    const store = memoryQueueStore();
    const crashed = server.desk(store);
    await crashed.answer('1.1', ANSWER);
    expect(await crashed.addFile('1.1', file('policy.png', 'what it shows'))).toBeNull();
    await crashed.answer('1.2', ANSWER);
    expect(crashed.getSnapshot().waiting).toEqual({ answers: 2, files: 1, tallies: 0 });
    crashed.close();
    server.reachable = true;
    const own = server.desk(store);
    await own.open();
    await settled();
    expect(server.received).toEqual(['1.1', '1.2', 'policy.png']);
    expect([...server.files.values()]).toEqual(['what it shows']);
    expect(await store.all('me', 'w')).toEqual([]);
  });

  it('whose receipt was lost is sent again under its key', async () => {
    const server = new Server();
    server.losesAnswers = true;
    const own = server.desk();
    await own.addFile('1.1', file('policy.png'));
    await settled();
    expect(own.getSnapshot()).toMatchObject({ offline: true, waiting: { files: 1 } });
    server.losesAnswers = false;
    own.retry();
    await settled();
    expect(server.received).toEqual(['policy.png', 'policy.png']);
    expect(server.files.size).toBe(1);
  });

  it('that the server refuses stays in sight with its words until it is given up, and holds back nothing', async () => {
    const server = new Server();
    server.refuses = 'None of the kinds that are kept.';
    const store = memoryQueueStore();
    const own = server.desk(store);
    await own.addFile('1.1', file('program.exe'));
    await own.answer('1.2', ANSWER);
    await settled();
    expect(own.getSnapshot().files).toMatchObject([{ refusal: 'None of the kinds that are kept.' }]);
    expect(server.received).toEqual(['1.2']);
    await own.forgetRefused();
    expect(own.getSnapshot().files).toEqual([]);
    expect(await store.all('me', 'w')).toEqual([]);
  });

  it('that is too large or empty is not kept', async () => {
    const own = new Server().desk();
    const large = new File([new Uint8Array(LARGEST_FILE_MEGABYTES * 1024 * 1024 + 1)], 'film.mp4');
    expect(await own.addFile('1.1', large)).toBe('tooLarge');
    expect(await own.addFile('1.1', new File([], 'nothing.pdf'))).toBe('empty');
    expect(own.getSnapshot().files).toEqual([]);
  });

  it('that the device has no room for is said, and what is given later is still kept', async () => {
    const store = memoryQueueStore();
    const full: QueueStore = {
      ...store,
      add: async (one) => {
        if (one.kind === 'file') throw new DOMException('Full', 'QuotaExceededError');
        return store.add(one);
      },
    };
    const server = new Server();
    const own = server.desk(full);
    expect(await own.addFile('1.1', file('policy.png'))).toBe('noRoom');
    await own.answer('1.1', ANSWER);
    await settled();
    expect(server.received).toEqual(['1.1']);
  });
});

describe('the interview tally', () => {
  it('is counted without the network, and the latest count is sent once', async () => {
    const server = new Server();
    const own = server.desk();
    own.merge({ answers: [], head: server.head, changeNo: 0 });
    server.reachable = false;
    await own.answer('1.1', ANSWER);
    await settled();
    for (const interviewsHeld of [1, 2, 3]) await own.count({ interviewsHeld, workforce: 12 });
    expect(own.getSnapshot().tally).toMatchObject({ state: 'waiting', values: { interviewsHeld: 3 } });
    expect(own.getSnapshot().waiting).toEqual({ answers: 1, files: 0, tallies: 1 });
    server.reachable = true;
    own.retry();
    await settled();
    expect(server.received).toEqual(['1.1', '3 interviews']);
    expect(own.getSnapshot().tally).toMatchObject({ state: 'saved', values: { interviewsHeld: 3 } });
  });

  it('whose receipt was lost is not counted twice, and what was counted meanwhile follows', async () => {
    const server = new Server();
    server.losesAnswers = true;
    const own = server.desk();
    own.merge({ answers: [], head: server.head, changeNo: 0 });
    await own.count({ interviewsHeld: 1, workforce: 12 });
    await settled();
    await own.count({ interviewsHeld: 2, workforce: 12 });
    server.losesAnswers = false;
    own.retry();
    await settled();
    expect(server.head).toMatchObject({ interviewsHeld: 2, version: 3 });
    expect(own.getSnapshot().waiting.tallies).toBe(0);
  });

  it('goes over other days of the audit without a question', async () => {
    const server = new Server();
    const own = server.desk();
    own.merge({ answers: [], head: server.head, changeNo: 0 });
    server.head = { ...server.head, version: 2, lastDay: '2026-10-31' };
    await own.count({ interviewsHeld: 4, workforce: 12 });
    await settled();
    expect(server.head).toMatchObject({ interviewsHeld: 4, lastDay: '2026-10-31', version: 3 });
  });

  describe('that somebody else has changed too', () => {
    async function conflict() {
      const server = new Server();
      const own = server.desk();
      own.merge({ answers: [], head: server.head, changeNo: 0 });
      server.head = { ...server.head, version: 2, interviewsHeld: 9 };
      await own.count({ interviewsHeld: 4, workforce: 12 });
      await settled();
      return { server, own };
    }

    it('shows both', async () => {
      const { own } = await conflict();
      expect(own.getSnapshot().tally).toMatchObject({
        state: 'conflict',
        values: { interviewsHeld: 4 },
        saved: { interviewsHeld: 9 },
      });
      expect(own.getSnapshot().sendable.tallies).toBe(0);
    });

    it.each([
      ['mine', 4],
      ['theirs', 9],
    ] as const)('keeps %s', async (keep, held) => {
      const { own, server } = await conflict();
      await own.resolveTally(keep);
      await settled();
      expect(server.head.interviewsHeld).toBe(held);
      const tally = own.getSnapshot().tally;
      expect(tally?.state).toBe('saved');
      expect(tally && sameTally(tally.values, { interviewsHeld: held, workforce: 12 })).toBe(true);
    });
  });
});
