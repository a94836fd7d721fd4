import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someDocument } from '../../../test/some-document.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { enqueueMail, type MailDraft } from './index.js';

let database: TestDatabase;
let documentId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  documentId = await someDocument(database.pool);
});
afterAll(() => database.close());

const letter = (dedupeKey: string): MailDraft => ({
  kind: 'LETTER_ISSUED',
  employerId: null,
  to: 'ada@example.test',
  language: 'fr',
  params: {
    legalName: 'Cedar Ridge Framing Ltd.',
    number: 'L000001',
    validThrough: '2027-05-09',
    checkUrl: null,
  },
  dedupeKey,
  attachment: { name: 'letter.pdf', documentId },
});

async function keys(): Promise<string[]> {
  const { rows } = await database.pool.query<{ key: string }>(
    'SELECT dedupe_key AS key FROM outgoing_mails ORDER BY 1',
  );
  return rows.map(({ key }) => key);
}

describe('the outbox', () => {
  it('takes a mail in the transaction that causes it, and forgets it with that transaction', async () => {
    await database.dataSource.transaction((manager) => enqueueMail(manager, letter('kept')));
    const failed = database.dataSource.transaction(async (manager) => {
      await enqueueMail(manager, letter('forgotten'));
      throw new Error('the act failed after all');
    });
    await expect(failed).rejects.toThrow('after all');
    expect(await keys()).toEqual(['kept']);
  });

  it('takes one mail for one reason, also from two transactions at once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, () =>
        database.dataSource.transaction((manager) => enqueueMail(manager, letter('once'))),
      ),
    );
    expect(ids.filter((id) => id !== null)).toHaveLength(1);
    expect(await keys()).toEqual(['kept', 'once']);
  });

  it('keeps which document goes with it, under its name', async () => {
    const { rows } = await database.pool.query(
      "SELECT document_id, attachment_name FROM outgoing_mails WHERE dedupe_key = 'kept'",
    );
    expect(rows).toEqual([{ document_id: documentId, attachment_name: 'letter.pdf' }]);
  });
});
