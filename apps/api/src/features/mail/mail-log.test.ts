import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import { enqueueMail, MAIL_KINDS } from './index.js';

let api: TestApi;
let own: { id: string; ref: string };
let other: { id: string; ref: string };
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
  const { rows } = await api.database.pool.query<{ id: string; ref: string }>(
    'SELECT e.id, e.ref FROM employers e LEFT JOIN users u ON u.employer_id = e.id ORDER BY u.id NULLS LAST, e.ref LIMIT 2',
  );
  [own, other] = rows as [typeof own, typeof other];
  for (const [key, employerId] of [
    ['own', own.id],
    ['other', other.id],
    ['nobody', null],
  ] as const) {
    ids[key] =
      (await enqueueMail(api.database.pool, {
        kind: 'MAINTENANCE_DUE',
        employerId,
        to: `${key}@example.test`,
        language: 'en',
        params: {
          legalName: 'Sample Ltd.',
          ref: 'E1',
          dueOn: '2026-12-31',
          days: 61,
          reasons: ['No self-audit yet.'],
        },
        dedupeKey: key,
      })) ?? '';
  }
});
afterAll(() => api.close());

const LOG =
  'query ($ref: String!) { employer(ref: $ref) { mails { recipient state content { subject text } } } }';
interface Log {
  employer: { mails: { recipient: string; content: { subject: string; text: string } }[] } | null;
}

describe('the log of mails', () => {
  it('shows the office every mail, latest first, a page at a time', async () => {
    const page =
      'query ($after: String) { mails(first: 2, after: $after) { totalCount nodes { recipient employer { ref } } pageInfo { endCursor hasNextPage } } }';
    interface Mails {
      mails: {
        totalCount: number;
        nodes: { recipient: string; employer: { ref: string } | null }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }
    const first = (await api.get<Mails>(page, { as: 'STAFF' })).mails;
    expect(first.totalCount).toBe(3);
    expect(first.nodes).toEqual([
      { recipient: 'nobody@example.test', employer: null },
      { recipient: 'other@example.test', employer: { ref: other.ref } },
    ]);
    const rest = await api.get<Mails>(page, { as: 'STAFF', variables: { after: first.pageInfo.endCursor } });
    expect(rest.mails.nodes.map(({ recipient }) => recipient)).toEqual(['own@example.test']);
  });

  it('shows an employer what was written to it, and nobody else’s', async () => {
    const mine = await api.get<Log>(LOG, { as: 'EMPLOYER', variables: { ref: own.ref } });
    expect(mine.employer?.mails.map(({ recipient }) => recipient)).toEqual(['own@example.test']);
    expect(mine.employer?.mails[0]?.content.text).toContain('No self-audit yet.');
    expect((await api.get<Log>(LOG, { as: 'EMPLOYER', variables: { ref: other.ref } })).employer).toBeNull();
    const { errors } = await api.ask('{ mails { totalCount } }', { as: 'EMPLOYER' });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('shows an auditor none', async () => {
    const { employers } = await api.get<{ employers: { nodes: { mails: object[] }[] } }>(
      '{ employers(first: 100) { nodes { mails { id } } } }',
      { as: 'AUDITOR' },
    );
    expect(employers.nodes.length).toBeGreaterThan(0);
    expect(employers.nodes.flatMap(({ mails }) => mails)).toEqual([]);
  });

  it('says that nothing is sent while no server is set up, and how much waits', async () => {
    const data = await api.get<object>('{ mailService { from waiting failed uncertain } }', { as: 'STAFF' });
    expect(data).toEqual({ mailService: { from: null, waiting: 3, failed: 0, uncertain: 0 } });
  });
});

describe('sending again', () => {
  const AGAIN = `mutation ($id: ID!) { sendMailAgain(input: { id: $id }) { mail { state attempts } errors { code message } } }`;
  const again = async (id: string) =>
    (
      await api.get<{ sendMailAgain: { mail: object | null; errors: { code: string }[] } }>(AGAIN, {
        as: 'STAFF',
        variables: { id },
      })
    ).sendMailAgain;

  it('is refused for what was sent or will be, and done for what failed or nobody knows of', async () => {
    expect((await again(ids.own ?? '')).errors[0]?.code).toBe('INVALID');
    await api.database.pool.query(
      "UPDATE outgoing_mails SET state = 'UNCERTAIN', attempts = 1 WHERE id = $1",
      [ids.own],
    );
    expect(await again(ids.own ?? '')).toEqual({ mail: { state: 'WAITING', attempts: 0 }, errors: [] });
    expect((await again('00000000-0000-4000-8000-000000000000')).errors[0]?.code).toBe('NOT_FOUND');
    const { employer } = await api.get<{ employer: { activity: { nodes: { title: string }[] } } }>(
      'query ($ref: String!) { employer(ref: $ref) { activity(first: 1) { nodes { title } } } }',
      { as: 'STAFF', variables: { ref: own.ref } },
    );
    expect(employer.activity.nodes[0]?.title).toBe('Mail (maintenance due) sent again');
  });
});

it.each(['en', 'fr'])('every kind can be looked at in %s', async (language) => {
  for (const kind of MAIL_KINDS) {
    const { mailPreview } = await api.get<{ mailPreview: { subject: string; text: string } }>(
      `{ mailPreview(kind: ${kind}, language: ${language}) { subject text } }`,
      { as: 'STAFF' },
    );
    expect(mailPreview.subject).not.toBe('');
    expect(mailPreview.text).toMatch(language === 'fr' ? /^Bonjour,/ : /^Hello,/);
    expect(`${mailPreview.subject} ${mailPreview.text}`).not.toMatch(/undefined|null|\{\w+\}/);
  }
});
