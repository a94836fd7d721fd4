import { setTimeout as wait } from 'node:timers/promises';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailServer } from '../../../test/mail-server.js';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import { startWorker } from '../jobs/index.js';
import { queueReminders } from './index.js';

const TODAY = '2026-10-31';

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: TODAY });
});
afterAll(() => api.close());

interface Written {
  key: string;
  kind: string;
  language: string;
  params: { dueOn: string; days: number; reasons: string[]; legalName: string };
  state: string;
}

async function written(): Promise<Written[]> {
  const { rows } = await api.database.pool.query<Written>(
    'SELECT dedupe_key AS key, kind, language, params, state FROM outgoing_mails ORDER BY 1',
  );
  return rows;
}

/** Every employer with a concern of the kind, and whether it has an address. */
async function concerned(kind: string): Promise<{ ref: string; contactEmail: string | null }[]> {
  const { employers } = await api.get<{
    employers: { nodes: { ref: string; contactEmail: string | null }[] };
  }>(`{ employers(first: 100, filter: { concerns: [${kind}] }) { nodes { ref contactEmail } } }`, {
    as: 'STAFF',
  });
  return employers.nodes;
}

const SET = `mutation ($input: SetReminderInput!) { setReminder(input: $input) {
  reminder { days enabled version } errors { code path message } } }`;

describe('the reminders of a day', () => {
  it('are made once, with the reason and the due date, to the employers that have an address', async () => {
    await api.database.pool.query(
      "UPDATE employers SET contact_email = NULL WHERE id = (SELECT employer_id FROM standings WHERE concerns && '{MAINTENANCE_DUE}' LIMIT 1)",
    );
    await api.database.pool.query("UPDATE employers SET contact_language = 'fr' WHERE ref > 'E0075'");
    const made = await queueReminders(api.database.pool, TODAY);
    expect(made).toBeGreaterThan(5);
    expect(await queueReminders(api.database.pool, TODAY)).toBe(0);
    const mails = await written();
    expect(mails).toHaveLength(made);
    const due = await concerned('MAINTENANCE_DUE');
    expect(mails.filter(({ kind }) => kind === 'MAINTENANCE_DUE')).toHaveLength(
      due.filter(({ contactEmail }) => contactEmail !== null).length,
    );
    for (const { params, language } of mails) {
      expect(params.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(params.reasons.length).toBeGreaterThan(0);
      expect(params.reasons.join(' ')).toMatch(
        language === 'fr' ? /\b(le|la|les|au|du|pas)\b/i : /\b(is|the|no|expires)\b/i,
      );
    }
    expect(new Set(mails.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
  });

  it('name the employers that cannot be reached', async () => {
    const { unreachableReminders } = await api.get<{
      unreachableReminders: { kind: string; employer: { ref: string } }[];
    }>('{ unreachableReminders { kind dueOn employer { ref } } }', { as: 'STAFF' });
    const [gone] = (await concerned('MAINTENANCE_DUE')).filter(({ contactEmail }) => contactEmail === null);
    expect(unreachableReminders.map(({ employer }) => employer.ref)).toContain(gone?.ref);
  });

  it('come again at the next set day, and after a standstill once for all that was missed', async () => {
    const before = new Set((await written()).map(({ key }) => key));
    api.setToday('2026-12-10');
    await queueReminders(api.database.pool, '2026-12-10');
    const fresh = (await written()).filter(({ key }) => !before.has(key));
    expect(fresh.length).toBeGreaterThan(0);
    const about = fresh.map(({ key }) => key.replace(/:\d+$/, ''));
    expect(new Set(about).size).toBe(about.length);
    api.setToday(TODAY);
  });
});

describe('setting when reminders are sent', () => {
  const timing = async () =>
    (
      await api.get<{ reminders: { kind: string; days: number[]; version: number; enabled: boolean }[] }>(
        '{ reminders { kind enabled days version } }',
        { as: 'STAFF' },
      )
    ).reminders.find(({ kind }) => kind === 'AUDITOR_EXPIRING');
  const set = async (input: object) =>
    (
      await api.get<{
        setReminder: { reminder: object | null; errors: { code: string; path: string[]; message: string }[] };
      }>(SET, { as: 'PROGRAM_MANAGER', variables: { input } })
    ).setReminder;

  it('is the program manager’s', async () => {
    const input = { kind: 'AUDITOR_EXPIRING', enabled: true, days: [30], version: 1 };
    const { errors } = await api.ask(SET, { as: 'STAFF', variables: { input } });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('takes days in any order, each once, and refuses what makes no sense', async () => {
    expect((await timing())?.days).toEqual([90, 60, 30, 7]);
    const saved = await set({ kind: 'AUDITOR_EXPIRING', enabled: true, days: [14, 45, 14], version: 1 });
    expect(saved).toEqual({ reminder: { days: [45, 14], enabled: true, version: 2 }, errors: [] });
    for (const days of [[], [181], [-1], [1, 2, 3, 4, 5, 6, 7, 8, 9]]) {
      const { errors } = await set({ kind: 'AUDITOR_EXPIRING', enabled: true, days, version: 2 });
      expect(errors[0]).toMatchObject({ code: 'INVALID', message: expect.stringContaining('0 to 180') });
    }
    const stale = await set({ kind: 'AUDITOR_EXPIRING', enabled: true, days: [1], version: 1 });
    expect(stale.errors[0]?.code).toBe('STALE');
    expect((await timing())?.days).toEqual([45, 14]);
  });

  it('silences a kind', async () => {
    await set({ kind: 'AUDITOR_EXPIRING', enabled: false, days: [90], version: 2 });
    await api.database.pool.query("DELETE FROM outgoing_mails WHERE kind = 'AUDITOR_EXPIRING'");
    await queueReminders(api.database.pool, TODAY);
    expect((await written()).filter(({ kind }) => kind === 'AUDITOR_EXPIRING')).toEqual([]);
  });

  it('stands in the journal, in words', async () => {
    const { activity } = await api.get<{ activity: { nodes: { title: string }[] } }>(
      '{ activity(first: 1) { nodes { title } } }',
      { as: 'STAFF' },
    );
    expect(activity.nodes[0]?.title).toBe('Reminder (auditor expiring) set');
  });
});

describe('two workers on one database', () => {
  it('make and send each reminder once', async () => {
    await api.database.pool.query('DELETE FROM outgoing_mails');
    const server = await MailServer.open();
    const deps = {
      pool: api.database.pool,
      mail: { smtpUrl: server.url, from: 'office@example.test' },
      today: () => TODAY,
      log: pino({ level: 'silent' }),
      pollMs: 20,
    };
    const workers = [startWorker(deps), startWorker(deps)];
    const waiting = async () => (await written()).filter(({ state }) => state !== 'SENT').length;
    for (let tries = 0; tries < 300 && (server.taken.length === 0 || (await waiting()) > 0); tries++)
      await wait(50);
    await wait(100);
    await Promise.all(workers.map((worker) => worker.close()));
    const mails = await written();
    expect(mails.length).toBeGreaterThan(5);
    expect(mails.every(({ state }) => state === 'SENT')).toBe(true);
    expect(server.taken).toHaveLength(mails.length);
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(mails.length);
    await server.close();
  });

  it('make nothing while no mail server is set up', async () => {
    await api.database.pool.query('DELETE FROM outgoing_mails');
    const worker = startWorker({
      pool: api.database.pool,
      mail: null,
      today: () => TODAY,
      log: pino({ level: 'silent' }),
      pollMs: 10,
    });
    await wait(150);
    await worker.close();
    expect(await written()).toEqual([]);
  });
});
