import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { maintainedEmployer } from '../../../test/maintained-employer.js';
import { type Desk, Office, type UserError } from '../../../test/office.js';
import { readPdf } from '../../../test/read-pdf.js';
import { deliverMails, type OutgoingMessage } from '../mail/index.js';
import { drawMailedDocument } from './index.js';

const TODAY = '2027-06-18';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open(TODAY);
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

interface Sent {
  results: { recipient: string | null; document: { number: string } | null; errors: UserError[] }[];
}
interface Outgoing {
  kind: string;
  recipient: string;
  language: string;
  state: string;
  attachment_name: string;
  document_id: string;
}

/** A letter of an employer whom the office writes to like that; its document's id and number. */
async function letter(name: string, email: string | null, language = 'en') {
  const { id: employerId } = await maintainedEmployer(office, name);
  await office.rows('UPDATE employers SET contact_email = $2, contact_language = $3 WHERE id = $1', [
    employerId,
    email,
    language,
  ]);
  const { results } = await staff.act<{ results: { document: { id: string; number: string } }[] }>(
    'issueDocuments',
    'IssueDocumentsInput',
    { requests: [{ employerId, cycleYear: 2 }], issuedOn: TODAY },
    'results { document { id number } }',
  );
  return { employerId, ...(results[0]?.document as { id: string; number: string }) };
}

const send = (ids: string[], desk = staff, key: string | null = null) =>
  desk.act<Sent>(
    'mailDocuments',
    'MailDocumentsInput',
    { ids },
    'results { recipient document { number } errors { code message } }',
    key,
  );
/** Lets the worker send what waits, and gives what went out. */
async function deliver(): Promise<OutgoingMessage[]> {
  const sent: OutgoingMessage[] = [];
  const { pool } = office.database;
  const post = { send: async (message: OutgoingMessage) => void sent.push(message) };
  await deliverMails({
    pool,
    post,
    from: 'office@example.test',
    draw: drawMailedDocument(pool, () => office.today),
  });
  return sent;
}
const outbox = (employerId: string) =>
  office.rows<Outgoing>('SELECT * FROM outgoing_mails WHERE employer_id = $1', [employerId]);

test('a letter waits in the outbox, and goes as PDF in the language the employer is written to in', async () => {
  const { id, number, employerId } = await letter('Toitures Essai Ltée', 'essai@example.test', 'fr');
  const { results } = await send([id]);
  expect(results).toMatchObject([{ recipient: 'essai@example.test', document: { number }, errors: [] }]);
  const [mail] = await outbox(employerId);
  expect(mail).toMatchObject({
    kind: 'LETTER_ISSUED',
    recipient: 'essai@example.test',
    language: 'fr',
    state: 'WAITING',
    attachment_name: `letter-${number}.pdf`,
    document_id: id,
  });
  const [sent] = await deliver();
  expect(sent?.attachments).toMatchObject([
    { filename: `letter-${number}.pdf`, contentType: 'application/pdf' },
  ]);
  const pdf = readPdf(sent?.attachments[0]?.content as Buffer);
  expect(pdf).toMatchObject({ pages: 1, language: 'fr-CA' });
  expect(pdf.text).toContain(number);
  const journal = await office.rows<{ after: unknown }>(
    "SELECT after FROM journal_entries WHERE employer_id = $1 AND event = 'mail.written'",
    [employerId],
  );
  expect(journal).toEqual([{ after: { letterNo: number, recipient: 'essai@example.test', language: 'fr' } }]);
});

test('what cannot be sent says why, and does not hold up the rest', async () => {
  const good = await letter('Reachable Ltd.', 'good@example.test');
  const silent = await letter('Silent Ltd.', null);
  const voided = await letter('Voided Ltd.', 'void@example.test');
  await office.rows('UPDATE letters SET voided_on = $2, void_reason = $3 WHERE letter_no = $1', [
    voided.number,
    TODAY,
    'A slip.',
  ]);
  await office.rows('UPDATE documents SET voided_on = $2 WHERE id = $1', [voided.id, TODAY]);
  const { results } = await send([silent.id, voided.id, randomUUID(), good.id]);
  expect(results.map(({ errors }) => errors[0]?.code ?? null)).toEqual([
    'INVALID',
    'INVALID',
    'NOT_FOUND',
    null,
  ]);
  expect(results[0]?.errors[0]?.message).toContain('no e-mail address');
  expect(results[1]?.errors[0]?.message).toContain('void');
  expect(await outbox(voided.employerId)).toEqual([]);
  expect(await outbox(good.employerId)).toHaveLength(1);
});

test('what is voided or struck while it waits is not sent, and the log says why', async () => {
  const [voided, struck] = [
    await letter('Too Late Ltd.', 'late@example.test'),
    await letter('Struck Ltd.', 'struck@example.test'),
  ];
  await send([voided.id, struck.id]);
  await office.rows('UPDATE letters SET voided_on = $2, void_reason = $3 WHERE letter_no = $1', [
    voided.number,
    TODAY,
    'A slip.',
  ]);
  await office.rows('DELETE FROM letters WHERE letter_no = $1', [struck.number]);
  const sent = (await deliver()).map(({ to }) => to);
  expect(sent).not.toContain('late@example.test');
  expect(sent).not.toContain('struck@example.test');
  expect(await outbox(voided.employerId)).toMatchObject([
    { state: 'FAILED', last_error: 'The document was voided before it was sent.' },
  ]);
  expect(await outbox(struck.employerId)).toMatchObject([
    { state: 'FAILED', last_error: 'The document was struck before it was sent.' },
  ]);
});

test('goes once to one address, however often it is asked for', async () => {
  const { id, employerId } = await letter('Once Ltd.', 'once@example.test');
  const key = randomUUID();
  const [first, repeated] = [await send([id], staff, key), await send([id], staff, key)];
  expect(repeated.results).toEqual(first.results);
  expect((await send([id])).results[0]?.errors).toMatchObject([{ code: 'DUPLICATE' }]);
  await office.rows("UPDATE employers SET contact_email = 'other@example.test' WHERE id = $1", [employerId]);
  expect((await send([id])).results[0]).toMatchObject({ recipient: 'other@example.test', errors: [] });
  expect((await outbox(employerId)).map(({ recipient }) => recipient)).toEqual([
    'once@example.test',
    'other@example.test',
  ]);
});

test('is for those who send mail', async () => {
  const { id, employerId } = await letter('Own Ltd.', 'own@example.test');
  const employer = await office.desk('EMPLOYER', { employerId });
  await expect(send([id], employer)).rejects.toThrow();
  expect(await outbox(employerId)).toEqual([]);
});

test('reads the papers of two and of seven with as many statements', async () => {
  const { default: pg } = await import('pg');
  const ids: string[] = [];
  for (let count = 0; count < 9; count += 1) ids.push((await letter(`Many ${count} Ltd.`, null)).id);
  const reading = async (some: string[]) => {
    const query = vi.spyOn(pg.Client.prototype, 'query');
    await send(some);
    const count = query.mock.calls.length;
    query.mockRestore();
    return count;
  };
  // Each refused act begins and rolls back a transaction of its own; all else is read once.
  const [two, seven] = [await reading(ids.slice(0, 2)), await reading(ids.slice(2))];
  expect((seven - two) / 5).toBeLessThanOrEqual(3);
});
