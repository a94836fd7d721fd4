import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MailServer } from '../../../test/mail-server.js';
import { someDocument } from '../../../test/some-document.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { deliverMails, enqueueMail, smtpPost } from './index.js';

const FROM = 'Program Office <office@example.test>';

let database: TestDatabase;
let server: MailServer;
let documentId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  server = await MailServer.open();
  documentId = await someDocument(database.pool);
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(async () => {
  server.taken.length = 0;
  server.trouble = null;
  await database.pool.query('DELETE FROM outgoing_mails');
});

const put = (key: string, language: 'en' | 'fr' = 'en', legalName = 'Cedar Ridge Framing Ltd.') =>
  enqueueMail(database.pool, {
    kind: 'LETTER_ISSUED',
    employerId: null,
    to: `${key}@example.test`,
    language,
    params: {
      legalName,
      number: 'L000012',
      validThrough: '2027-05-09',
      checkUrl: 'https://office.example.test/c/AB12',
    },
    dedupeKey: key,
    attachment: { name: 'lettre.pdf', documentId },
  });

const draw = async (id: string) => Buffer.from(`%PDF-1.7 é ${id}`);
const deliver = (url = server.url) =>
  deliverMails({ pool: database.pool, post: smtpPost(url), from: FROM, draw });

async function states(): Promise<Record<string, string>> {
  const { rows } = await database.pool.query<{ key: string; state: string }>(
    'SELECT dedupe_key AS key, state FROM outgoing_mails ORDER BY 1',
  );
  return Object.fromEntries(rows.map(({ key, state }) => [key, state]));
}

async function row(): Promise<{ attempts: number; lastError: string | null; waitsMinutes: number }> {
  const { rows } = await database.pool.query(
    `SELECT attempts, last_error AS "lastError", round(extract(epoch FROM next_attempt_at - now()) / 60)::integer AS "waitsMinutes"
     FROM outgoing_mails`,
  );
  return rows[0] as never;
}

const hurry = () => database.pool.query('UPDATE outgoing_mails SET next_attempt_at = now()');

describe('a mail that is taken', () => {
  it('arrives with its words, its language, its sender and its file', async () => {
    await put('ada', 'fr', 'Béton <Été> & fils\r\nBcc: all@example.test');
    expect(await deliver()).toBe(1);
    const [mail] = server.taken;
    expect(mail?.from?.text).toContain('office@example.test');
    expect(mail?.subject).toBe(
      'Votre lettre de conformité L000012 – Béton <Été> & fils Bcc: all@example.test',
    );
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.text).toContain('valide jusqu’au 9 mai 2027');
    expect(mail?.text).toContain('https://office.example.test/c/AB12');
    expect(mail?.html).toContain('lang="fr-CA"');
    expect(mail?.html).toContain('Béton &lt;Été&gt; &amp; fils');
    expect(mail?.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['lettre.pdf', `%PDF-1.7 é ${documentId}`],
    ]);
    expect(await states()).toEqual({ ada: 'SENT' });
    expect(await deliver()).toBe(0);
    expect(server.taken).toHaveLength(1);
  });

  it('is sent once by any number of workers at once', async () => {
    for (let index = 0; index < 40; index++) await put(`m${index}`);
    const tried = await Promise.all([deliver(), deliver(), deliver()]);
    expect(tried.reduce((total, count) => total + count, 0)).toBe(40);
    const ids = server.taken.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
    expect(Object.values(await states()).every((state) => state === 'SENT')).toBe(true);
  });
});

describe('a mail that is not taken', () => {
  it('waits longer after each try, and is sent when the server is well again', async () => {
    await put('ada');
    server.trouble = { code: 451 };
    await deliver();
    expect(await row()).toMatchObject({ attempts: 1, waitsMinutes: 1 });
    expect(await deliver(), 'not before its time').toBe(0);
    await hurry();
    await deliver();
    expect(await row()).toMatchObject({ attempts: 2, waitsMinutes: 5 });
    expect((await row()).lastError).toContain('not this one');
    server.trouble = null;
    await hurry();
    await deliver();
    expect(await states()).toEqual({ ada: 'SENT' });
    expect(server.taken).toHaveLength(1);
  });

  it('waits when no server answers at all', async () => {
    await put('ada');
    const gone = await MailServer.open();
    const { url } = gone;
    await gone.close();
    await deliver(url);
    expect(await states()).toEqual({ ada: 'WAITING' });
    expect((await row()).lastError).toContain('ECONNREFUSED');
  });

  it('is given up at once when it is refused for good, and after the last try', async () => {
    await put('ada');
    server.trouble = { code: 550 };
    await deliver();
    expect(await states()).toEqual({ ada: 'FAILED' });
    await database.pool.query(
      "UPDATE outgoing_mails SET state = 'WAITING', attempts = 7, next_attempt_at = now()",
    );
    server.trouble = { code: 451 };
    await deliver();
    expect(await states()).toEqual({ ada: 'FAILED' });
    expect(server.taken).toEqual([]);
  });
});

it('goes to one address only, also where an import has let a line of two in', async () => {
  await put('ada');
  await database.pool.query(
    "UPDATE outgoing_mails SET recipient = 'ada@example.test, all@example.test' WHERE dedupe_key = 'ada'",
  );
  await deliver();
  expect(server.taken).toEqual([]);
  expect(await states()).toEqual({ ada: 'FAILED' });
});

describe('a mail that may have been taken', () => {
  it('is not sent again by itself when the line broke after the content', async () => {
    await put('ada');
    server.trouble = 'take it and hang up';
    await deliver();
    expect(await states()).toEqual({ ada: 'UNCERTAIN' });
    server.trouble = null;
    await hurry();
    expect(await deliver()).toBe(0);
    expect(server.taken).toHaveLength(1);
  });

  it('is not sent again by itself when its worker died in the middle', async () => {
    await put('ada');
    await database.pool.query(
      "UPDATE outgoing_mails SET state = 'SENDING', attempts = 1, claimed_until = now() - interval '1 second'",
    );
    expect(await deliver()).toBe(0);
    expect(await states()).toEqual({ ada: 'UNCERTAIN' });
    expect(server.taken).toEqual([]);
  });
});

it('leaves what it had claimed and not begun to others when it is stopped', async () => {
  for (let index = 0; index < 4; index++) await put(`m${index}`);
  let asked = 0;
  // The first look is before the claim, the second before the first mail, the third before the second.
  await deliverMails(
    { pool: database.pool, post: smtpPost(server.url), from: FROM, draw },
    () => ++asked > 2,
  );
  expect(server.taken).toHaveLength(1);
  expect(Object.values(await states()).sort()).toEqual(['SENT', 'WAITING', 'WAITING', 'WAITING']);
  await deliver();
  expect(server.taken).toHaveLength(4);
});
