import { describe, expect, it } from 'vitest';
import type { SendAnswer } from './answer-desk';
import { type AnswerValues, NO_ANSWER, type SavedAnswer, sameValues } from './answer-values';
import { memoryQueueStore, type QueueStore } from './queue-store';
import type { Waiting } from './waiting';
import { WorkbookDesk } from './workbook-desk';

const values = (positive: number, note: string | null = null): AnswerValues => ({
  ...NO_ANSWER,
  positive,
  total: 10,
  note,
});

/** A server that keeps versions and idempotency keys as the real one does. */
class Server {
  readonly answers = new Map<string, SavedAnswer>();
  readonly keys = new Map<string, string>();
  readonly received: string[] = [];
  reachable = true;
  /** The act is done and its answer never arrives. */
  losesAnswers = false;
  private changeNo = 0;

  save(questionId: string, given: AnswerValues, by: string): SavedAnswer {
    this.changeNo += 1;
    const version = (this.answers.get(questionId)?.version ?? 0) + 1;
    const answeredAt = `t${this.changeNo}`;
    const saved = { ...given, questionId, version, changeNo: this.changeNo, answeredBy: by, answeredAt };
    this.answers.set(questionId, saved);
    return saved;
  }

  send: SendAnswer = async (one) => {
    if (!this.reachable) throw new TypeError('Failed to fetch');
    const { idempotencyKey, questionId, baseVersion } = one;
    const input = JSON.stringify([questionId, one.values, baseVersion]);
    this.received.push(`${questionId}=${one.values.positive}`);
    const known = this.keys.get(idempotencyKey);
    const current = this.answers.get(questionId);
    if (known !== undefined) {
      if (known !== input) return { kind: 'refused', message: 'another content under the same key' };
    } else if (current && sameValues(current, one.values)) {
      // Both say the same.
    } else if ((current?.version ?? 0) !== baseVersion) {
      return { kind: 'stale', theirs: current ?? null };
    } else {
      this.save(questionId, one.values, 'me');
      this.keys.set(idempotencyKey, input);
    }
    if (this.losesAnswers) throw new TypeError('Failed to fetch');
    const answer = this.answers.get(questionId);
    return answer ? { kind: 'saved', answer } : { kind: 'refused', message: 'nothing' };
  };
}

const HEAD = {
  version: 1,
  firstDay: '2026-10-29',
  lastDay: '2026-10-30',
  auditorId: 'a',
  interviewsHeld: 0,
  workforce: 12,
};
const never = async (): Promise<never> => {
  throw new Error('There is none of these here');
};

let keys = 0;
const desk = (server: Server, store: QueueStore = memoryQueueStore(), userId = 'me') =>
  new WorkbookDesk({
    userId,
    workbookId: 'w',
    store,
    send: { answer: (one) => server.send(one), file: never, tally: never },
    refresh: async (own) => own.merge({ answers: [], head: HEAD, changeNo: 0 }),
    makeKey: () => `key ${++keys}`,
    alone: (task) => task(),
    pause: () => 1_000_000,
  });
const waiting = (answers: number) => ({ answers, files: 0, tallies: 0 });
const positives = (left: Waiting[]) =>
  left.map((one) => (one.kind === 'answer' ? one.values.positive : null));
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const stateOf = (one: WorkbookDesk, questionId = 'q') => one.getSnapshot().answers.get(questionId)?.state;

describe('with the network', () => {
  it('keeps, sends and forgets', async () => {
    const server = new Server();
    const store = memoryQueueStore();
    const own = desk(server, store);
    await own.answer('q', values(7));
    await settled();
    expect(stateOf(own)).toBe('saved');
    expect(own.getSnapshot()).toMatchObject({ waiting: waiting(0), offline: false, savedAt: 't1' });
    expect(await store.all('me', 'w')).toEqual([]);
    expect(server.answers.get('q')).toMatchObject({ positive: 7, version: 1 });
  });

  it('the same again is not sent', async () => {
    const server = new Server();
    const own = desk(server);
    await own.answer('q', values(7));
    await settled();
    await own.answer('q', values(7));
    await settled();
    expect(server.received).toEqual(['q=7']);
  });
});

describe('without the network', () => {
  it('what waits is replayed in order, each question with its latest words', async () => {
    const server = new Server();
    server.reachable = false;
    const own = desk(server);
    await own.answer('a', values(1));
    await settled();
    await own.answer('b', values(1));
    await own.answer('b', values(2));
    await own.answer('a', values(3));
    expect(own.getSnapshot()).toMatchObject({ waiting: waiting(3), offline: true });
    server.reachable = true;
    own.retry();
    await settled();
    expect(server.received).toEqual(['a=1', 'b=2', 'a=3']);
    expect(own.getSnapshot()).toMatchObject({ waiting: waiting(0), offline: false });
    expect(server.answers.get('a')).toMatchObject({ positive: 3, version: 2 });
  });

  it('a page that is opened later sends what an earlier one left; another person does not', async () => {
    const server = new Server();
    server.reachable = false;
    const store = memoryQueueStore();
    const crashed = desk(server, store);
    await crashed.answer('q', values(4));
    await settled();
    crashed.close();
    server.reachable = true;
    const other = desk(server, store, 'another');
    await other.open();
    await settled();
    expect(server.received).toEqual([]);
    const own = desk(server, store);
    await own.open();
    expect(own.getSnapshot().answers.get('q')?.values.positive).toBe(4);
    await settled();
    expect(server.answers.get('q')).toMatchObject({ positive: 4, version: 1 });
    expect(await store.all('me', 'w')).toEqual([]);
  });

  it('an act whose answer was lost is not done twice, and what was typed meanwhile follows', async () => {
    const server = new Server();
    server.losesAnswers = true;
    const own = desk(server);
    await own.answer('q', values(1));
    await settled();
    await own.answer('q', values(2));
    expect(own.getSnapshot().waiting).toEqual(waiting(2));
    server.losesAnswers = false;
    own.retry();
    await settled();
    expect(server.received).toEqual(['q=1', 'q=1', 'q=2']);
    expect(server.answers.get('q')).toMatchObject({ positive: 2, version: 2 });
    expect(stateOf(own)).toBe('saved');
  });
});

describe('two tabs of one browser', () => {
  async function tabs() {
    const server = new Server();
    server.reachable = false;
    const store = memoryQueueStore();
    const first = desk(server, store);
    const second = desk(server, store);
    return { server, store, first, second };
  }

  it('the one sends what the other has changed, not its own older copy', async () => {
    const { server, store, first, second } = await tabs();
    // Held back by another question, the answer waits without having been tried.
    await first.answer('a', values(1));
    await settled();
    await first.answer('q', values(1));
    await second.open();
    await settled();
    await second.answer('q', values(2));
    server.reachable = true;
    first.retry();
    await settled();
    expect(server.answers.get('q')).toMatchObject({ positive: 2 });
    expect(first.getSnapshot().answers.get('q')?.values.positive).toBe(2);
    expect(await store.all('me', 'w')).toEqual([]);
  });

  it('what is typed over an answer that the other tab is sending follows it', async () => {
    const { server, store, first, second } = await tabs();
    await first.answer('a', values(1));
    await settled();
    await first.answer('q', values(1));
    await second.open();
    await settled();
    // The other tab has tried: its values stay as they were sent.
    const [, kept] = await store.all('me', 'w');
    await store.change(kept?.id ?? 0, (one) => Object.assign(one, { attempted: true, baseVersion: 0 }));
    await second.answer('q', values(2));
    expect(positives(await store.all('me', 'w'))).toEqual([1, 1, 2]);
    server.reachable = true;
    second.retry();
    await settled();
    expect(server.received.slice(-3)).toEqual(['a=1', 'q=1', 'q=2']);
    expect(server.answers.get('q')).toMatchObject({ positive: 2, version: 2 });
  });

  it('what the other has sent already is not sent again', async () => {
    const { server, store, first, second } = await tabs();
    await first.answer('q', values(1));
    await settled();
    await second.open();
    await settled();
    server.reachable = true;
    first.retry();
    await settled();
    second.retry();
    await settled();
    expect(server.received).toEqual(['q=1']);
    expect(second.getSnapshot().waiting).toEqual(waiting(0));
    expect(await store.all('me', 'w')).toEqual([]);
  });
});

describe('two people', () => {
  async function conflict() {
    const server = new Server();
    server.reachable = false;
    const store = memoryQueueStore();
    const own = desk(server, store);
    await own.answer('q', values(2));
    await settled();
    server.save('q', values(9), 'other');
    server.reachable = true;
    own.retry();
    await settled();
    return { server, own, store };
  }

  it('the other’s answer appears', () => {
    const server = new Server();
    const own = desk(server);
    own.merge({ answers: [server.save('q', values(9), 'other')], head: HEAD, changeNo: 1 });
    expect(own.getSnapshot().answers.get('q')).toMatchObject({ state: 'saved', values: { positive: 9 } });
    expect(own.getSnapshot().changeNo).toBe(1);
  });

  it('what was typed over an older answer does not silently replace a newer one', async () => {
    const server = new Server();
    const own = desk(server);
    own.merge({ answers: [server.save('q', values(1), 'other')], head: HEAD, changeNo: 1 });
    own.merge({ answers: [server.save('q', values(9), 'other')], head: HEAD, changeNo: 2 });
    await own.answer('q', values(2), 1);
    await settled();
    expect(stateOf(own)).toBe('conflict');
    expect(server.answers.get('q')).toMatchObject({ positive: 9 });
  });

  it('an older answer that arrives late changes nothing', () => {
    const server = new Server();
    const own = desk(server);
    const first = server.save('q', values(1), 'other');
    own.merge({ answers: [server.save('q', values(2), 'other')], head: HEAD, changeNo: 2 });
    own.merge({ answers: [first], head: HEAD, changeNo: 1 });
    expect(own.getSnapshot().answers.get('q')?.values.positive).toBe(2);
  });

  it('a real conflict keeps both and holds that question only', async () => {
    const { own, server } = await conflict();
    const shown = own.getSnapshot().answers.get('q');
    expect(shown).toMatchObject({ state: 'conflict', values: { positive: 2 }, saved: { positive: 9 } });
    await own.answer('z', values(5));
    await settled();
    expect(server.answers.get('z')).toMatchObject({ positive: 5 });
    expect(server.answers.get('q')).toMatchObject({ positive: 9 });
  });

  it('a conflict is still there after a reload', async () => {
    const { server, store } = await conflict();
    const again = desk(server, store);
    again.merge({ answers: [...server.answers.values()], head: HEAD, changeNo: 1 });
    await again.open();
    await settled();
    expect(stateOf(again)).toBe('conflict');
  });

  it('mine goes over theirs', async () => {
    const { own, server } = await conflict();
    await own.resolve('q', 'mine');
    await settled();
    expect(server.answers.get('q')).toMatchObject({ positive: 2, version: 2 });
    expect(stateOf(own)).toBe('saved');
  });

  it('theirs stands, and mine is gone from the device', async () => {
    const { own, server, store } = await conflict();
    await own.resolve('q', 'theirs');
    await settled();
    expect(server.answers.get('q')).toMatchObject({ positive: 9, version: 1 });
    expect(own.getSnapshot().answers.get('q')).toMatchObject({ state: 'saved', values: { positive: 9 } });
    expect(await store.all('me', 'w')).toEqual([]);
  });
});

it('what the server refuses stays in sight with its words, and a better answer takes its place', async () => {
  const server = new Server();
  const send = server.send;
  server.send = async (one) =>
    one.values.positive === 99 ? { kind: 'refused', message: 'More than were looked at.' } : send(one);
  const own = desk(server);
  await own.answer('q', values(99));
  await settled();
  expect(own.getSnapshot().answers.get('q')).toMatchObject({
    state: 'refused',
    values: { positive: 99 },
    refusal: 'More than were looked at.',
  });
  await own.answer('q', values(9));
  await settled();
  expect(stateOf(own)).toBe('saved');
  expect(server.answers.get('q')).toMatchObject({ positive: 9, version: 1 });
});
