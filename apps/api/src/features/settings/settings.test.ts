import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';

let office: Office;
let manager: Desk;
beforeAll(async () => {
  office = await Office.open('2026-10-31');
  manager = await office.desk('PROGRAM_MANAGER');
});
afterAll(() => office.close());

interface Answer {
  settings: { version: number; authorityName: string | null; logo: string | null; publicUrl: string | null };
}
const change = (input: object, desk = manager) =>
  desk.act<Answer>(
    'changeSettings',
    'ChangeSettingsInput',
    { authorityName: 'Example Authority', ...input },
    'settings { version authorityName logo publicUrl }',
  );
const version = async () =>
  (await manager.ask<{ settings: { version: number } }>('{ settings { version } }')).settings.version;
const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20">${inside}</svg>`).toString(
    'base64',
  );

test('the settings are said once, kept by version, and written into the journal without the picture', async () => {
  const { errors, settings } = await change({
    version: await version(),
    publicUrl: 'https://standing.example.test/',
    logoFile: svg('<circle cx="10" cy="10" r="9"/>'),
  });
  expect(errors).toEqual([]);
  expect(settings).toMatchObject({
    authorityName: 'Example Authority',
    publicUrl: 'https://standing.example.test',
  });
  expect(settings.logo).toMatch(/^data:image\/png;base64,/);
  expect((await change({ version: settings.version - 1 })).errors).toMatchObject([{ code: 'STALE' }]);
  const [entry] = await office.rows<{ after: Record<string, unknown> }>(
    "SELECT after FROM journal_entries WHERE event = 'settings.changed' ORDER BY id DESC LIMIT 1",
  );
  expect(entry?.after).toMatchObject({ authorityName: 'Example Authority' });
  expect(entry?.after.logoSha256).toMatch(/^[0-9a-f]{64}$/);
  const kept = await change({ version: settings.version, phone: '204-555-0100' });
  expect(kept.settings.logo).toBe(settings.logo);
  const removed = await change({ version: kept.settings.version, removeLogo: true });
  expect(removed.settings.logo).toBeNull();
});

test('a PNG is taken as well, and drawn anew', async () => {
  const drawn = await change({ version: await version(), logoFile: svg('<rect width="60" height="20"/>') });
  const png = drawn.settings.logo?.split(',')[1];
  const { errors, settings } = await change({ version: drawn.settings.version, logoFile: png });
  expect(errors).toEqual([]);
  expect(settings.logo).toMatch(/^data:image\/png;base64,/);
});

test.each([
  ['a text file', Buffer.from('hello').toString('base64'), 'PNG or SVG'],
  ['a broken PNG', Buffer.from('\x89PNG\r\n\x1a\nbroken', 'latin1').toString('base64'), 'cannot be read'],
  [
    'a drawing that loads a file',
    svg('<image href="/etc/hostname.png" width="9" height="9"/>'),
    'refers to other files',
  ],
  ['a drawing with a script', svg('<script>1</script>'), 'refers to other files'],
  ['an empty drawing', svg(''), 'shows nothing'],
  ['a file too large', Buffer.alloc(300_001, 1).toString('base64'), 'at most 300 kB'],
])('%s is no logo', async (_name, logoFile, said) => {
  const { errors } = await change({ version: await version(), logoFile });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'logoFile'] }]);
  expect(errors[0]?.message).toContain(said);
});

test.each(['not an address', 'ftp://example.test', 'https://a:b@example.test', 'https://example.test/?x=1'])(
  'the public address %s is refused',
  async (publicUrl) => {
    const { errors } = await change({ version: await version(), publicUrl });
    expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'publicUrl'] }]);
  },
);

test('staff read the settings and do not change them', async () => {
  const staff = await office.desk('STAFF');
  expect(await staff.ask('{ settings { version } }')).toBeTruthy();
  await expect(change({ version: await version() }, staff)).rejects.toThrow('settings.change');
});

test('a document keeps the letterhead it was issued under', async () => {
  await change({ version: await version(), authorityName: 'First Authority' });
  const employer = '11111111-1111-4111-8111-111111111111';
  await office.rows(
    `INSERT INTO employers (id, ref, legal_name, program, registered_on) VALUES ($1, 'T-1', 'Kept Ltd.', 'SECOR', '2026-01-01')`,
    [employer],
  );
  await office.rows(
    `INSERT INTO certifications (employer_id, program, certified_on, certificate_no) VALUES ($1, 'SECOR', '2026-06-01', 'C-1')`,
    [employer],
  );
  await change({ version: await version(), authorityName: 'Second Authority' });
  expect(
    await office.rows(
      'SELECT h.authority_name FROM documents d JOIN letterheads h ON h.id = d.letterhead_id WHERE d.number = $1',
      ['C-1'],
    ),
  ).toEqual([{ authority_name: 'First Authority' }]);
});
