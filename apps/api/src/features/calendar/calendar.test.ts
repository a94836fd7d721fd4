import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import type { Role } from '../../graphql/permission.js';

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
});
afterAll(() => api.close());

async function open(role: Role, language = 'en'): Promise<string> {
  const { openCalendarFeed } = await api.get<{ openCalendarFeed: { path: string; errors: object[] } }>(
    'mutation { openCalendarFeed { path errors { message } } }',
    { as: role, headers: { 'accept-language': language } },
  );
  expect(openCalendarFeed.errors).toEqual([]);
  return openCalendarFeed.path;
}

async function read(path: string) {
  const response = await fetch(`${api.url}${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(await response.text()) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      on: event.startDate.toString(),
      wholeDay: event.startDate.isDate,
      description: event.description,
      url: String(component.getFirstPropertyValue('url')),
    };
  });
}

it('holds the due dates of everything the person sees, each a whole day, each once', async () => {
  const events = await read(await open('STAFF'));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  expect(events.every(({ wholeDay }) => wholeDay)).toBe(true);
  const { employers } = await api.get<{
    employers: {
      nodes: {
        ref: string;
        legalName: string;
        standing: { nextDue: string; nextDueOn: string; expiresOn: string };
      }[];
    };
  }>(
    '{ employers(first: 100, filter: { standings: [GOOD_STANDING] }) { nodes { ref legalName standing { nextDue nextDueOn expiresOn } } } }',
    { as: 'STAFF' },
  );
  for (const { ref, legalName, standing } of employers.nodes) {
    const own = events.filter(({ url }) => url.endsWith(`/employers/${ref}`));
    expect(own).toContainEqual(
      expect.objectContaining({ summary: `Certificate lapses: ${legalName}`, on: standing.expiresOn }),
    );
    if (standing.nextDue === 'MAINTENANCE') {
      expect(own).toContainEqual(
        expect.objectContaining({ summary: `Maintenance due: ${legalName}`, on: standing.nextDueOn }),
      );
    }
  }
});

it('holds the corrective actions that are not done, one entry a day', async () => {
  await api.database.pool.query(
    `INSERT INTO corrective_actions (employer_id, section_no, shortfall, action, owner, due_on, done_on, recorded_on)
     SELECT (SELECT employer_id FROM users WHERE role = 'EMPLOYER'), 1, 'Sample shortfall', action, 'Ada Example',
       due_on::date, done_on::date, '2026-10-01'
     FROM (VALUES ('Label the exits', '2026-11-20', NULL), ('Sign the policy', '2026-11-20', NULL),
       ('Done already', '2026-11-21', '2026-10-20')) AS made(action, due_on, done_on)`,
  );
  const events = await read(await open('EMPLOYER'));
  const actions = events.filter(({ summary }) => summary.startsWith('Corrective actions due'));
  expect(actions.map(({ on }) => on)).toEqual(['2026-11-20']);
  expect(actions[0]?.description).toContain('Label the exits – Ada Example');
  expect(actions[0]?.description).toContain('Sign the policy');
});

it('holds for an EMPLOYER its own alone, in the language it was opened in', async () => {
  const events = await read(await open('EMPLOYER', 'fr'));
  const { employers } = await api.get<{ employers: { nodes: { ref: string }[] } }>(
    '{ employers { nodes { ref } } }',
    {
      as: 'EMPLOYER',
    },
  );
  expect(events.length).toBeGreaterThan(0);
  expect(new Set(events.map(({ url }) => url))).toEqual(
    new Set([`${api.url}/employers/${employers.nodes[0]?.ref}`]),
  );
  expect(events.some(({ summary }) => summary.startsWith('Fin du certificat'))).toBe(true);
});

it('stops when it is revoked, opened anew, or when its account is closed', async () => {
  const status = async (path: string) => (await fetch(`${api.url}${path}`)).status;
  const first = await open('AUDITOR');
  const second = await open('AUDITOR');
  expect([await status(first), await status(second)]).toEqual([404, 200]);
  const { calendarFeed } = await api.get<{ calendarFeed: { lastReadAt: string | null } | null }>(
    '{ calendarFeed { createdAt lastReadAt } }',
    { as: 'AUDITOR' },
  );
  expect(calendarFeed?.lastReadAt).not.toBeNull();
  const REVOKE = 'mutation { revokeCalendarFeed { path errors { code } } }';
  await api.get(REVOKE, { as: 'AUDITOR' });
  expect(await status(second)).toBe(404);
  expect(await api.get(REVOKE, { as: 'AUDITOR' })).toEqual({
    revokeCalendarFeed: { path: null, errors: [{ code: 'NOT_FOUND' }] },
  });
  const third = await open('REPORTING');
  await api.database.pool.query("UPDATE users SET disabled_at = now() WHERE role = 'REPORTING'");
  expect(await status(third)).toBe(404);
});

it('keeps no token: neither with the feed, nor in the journal, nor with stored answers', async () => {
  const token = /([\w-]{43})/.exec(await open('PROGRAM_MANAGER'))?.[1] ?? 'none';
  for (const table of ['calendar_feeds', 'journal_entries', 'idempotency_keys']) {
    const { rows } = await api.database.pool.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE $1`, [
      `%${token}%`,
    ]);
    expect(rows, table).toEqual([]);
  }
});

it.each(['/calendar/none.ics', `/calendar/${'a'.repeat(43)}.ics`, '/calendar/%00.ics'])(
  'says nothing of who has one at %s',
  async (path) => {
    expect((await fetch(`${api.url}${path}`)).status).toBe(404);
  },
);
