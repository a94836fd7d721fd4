import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';
import { smallRecords } from '../../../test/small-records.js';
import { FileStore } from '../scoring/index.js';
import { type ImportRunner, startImportRunner } from './import-runner.js';
import { receiveFile } from './receive-file.service.js';

const TODAY = '2026-10-31';
const CONDITIONS = 'employer_ref,kind,from,to';
let office: Office;
let dataDir: string;
let store: FileStore;
let runner: ImportRunner;
let staff: Desk;
let manager: Desk;
function startRunner(): ImportRunner {
  return startImportRunner({
    database: office.database,
    store,
    today: () => TODAY,
    log: console,
    lookEveryMs: 20,
  });
}

beforeAll(async () => {
  office = await Office.open(TODAY);
  dataDir = await mkdtemp(join(tmpdir(), 'gs-imports-'));
  store = new FileStore(dataDir);
  staff = await office.desk('STAFF');
  manager = await office.desk('PROGRAM_MANAGER');
  runner = startRunner();
});
afterAll(async () => {
  await runner.close();
  await office.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function receive(desk: Desk, importId: string, fileName: string, lines: readonly string[]) {
  const { viewer } = desk;
  const context = {
    dataSource: office.database.dataSource,
    viewer,
    actor: { id: viewer.id, name: viewer.displayName },
    today: TODAY,
    language: office.language,
    idempotencyKey: null,
  };
  return receiveFile(context, store, { importId, fileName }, Buffer.from(`${lines.join('\n')}\n`));
}

async function prepare(desk: Desk, files: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const { startImport } = await desk.ask<{ startImport: { import: { id: string } } }>(
    'mutation { startImport { import { id } } }',
  );
  const { id } = startImport.import;
  for (const [name, lines] of Object.entries(files)) {
    expect((await receive(desk, id, `${name}.csv`, lines)).errors).toEqual([]);
  }
  return id;
}

interface Settled {
  state: string;
  problem: { kind: string } | null;
  counts: Record<string, { new: number; changed: number; same: number; rejected: number }>;
}

/** Asks for one thing and waits until the server has done it. */
async function settle(desk: Desk, act: 'checkImport' | 'applyImport' | 'undoImport', importId: string) {
  expect((await desk.act(act, 'ImportInput', { importId })).errors).toEqual([]);
  return vi.waitFor(
    async () => {
      const [found] = await office.rows<Settled>('SELECT state, problem, counts FROM imports WHERE id = $1', [
        importId,
      ]);
      if (found === undefined || found.state.endsWith('ING')) throw new Error('still at it');
      return found;
    },
    { timeout: 20_000, interval: 20 },
  );
}

async function take(desk: Desk, files: Readonly<Record<string, readonly string[]>>) {
  const importId = await prepare(desk, files);
  const checked = await settle(desk, 'checkImport', importId);
  const applied = await settle(desk, 'applyImport', importId);
  return { importId, checked, applied };
}

const revocations = () =>
  office.rows<{ from_on: string; to_on: string | null }>(
    "SELECT from_on, to_on FROM conditions WHERE kind = 'REVOKED' ORDER BY from_on",
  );

describe('taking a certificate away by an import', () => {
  const revoked = (...rows: string[]) => ({ conditions: [CONDITIONS, ...rows] });

  test('is the program manager’s alone, giving it back and undoing too', async () => {
    const { employers = [] } = smallRecords();
    const byStaff = await take(staff, {
      employers,
      ...revoked('E1,REVOKED,2021-01-01,', 'E1,PENALTY,2021-01-01,'),
    });
    expect(byStaff.checked.counts.conditions).toEqual({ new: 1, changed: 0, same: 0, rejected: 1 });
    expect(byStaff.applied.counts.conditions).toEqual({ new: 1, changed: 0, same: 0, rejected: 1 });
    expect(
      await office.rows('SELECT line, problems FROM import_rows WHERE import_id = $1 AND outcome = $2', [
        byStaff.importId,
        'REJECTED',
      ]),
    ).toMatchObject([
      {
        line: 2,
        problems: [
          {
            column: 'kind',
            value: 'REVOKED',
            problem: 'only the program manager can record or change a revocation',
          },
        ],
      },
    ]);
    expect(await revocations()).toEqual([]);

    const byManager = await take(manager, revoked('E1,REVOKED,2021-01-01,'));
    expect(byManager.applied.counts.conditions).toMatchObject({ new: 1, rejected: 0 });

    const lifted = revoked('E1,REVOKED,2021-01-01,2022-01-01');
    const same = await take(staff, revoked('E1,REVOKED,2021-01-01,'));
    expect(same.applied.counts.conditions).toMatchObject({ same: 1, rejected: 0 });
    expect((await take(staff, lifted)).applied.counts.conditions).toMatchObject({ changed: 0, rejected: 1 });
    expect(await revocations()).toEqual([{ from_on: '2021-01-01', to_on: null }]);
    expect((await take(manager, lifted)).applied.counts.conditions).toMatchObject({ changed: 1 });

    const { importId } = await take(manager, revoked('E2,REVOKED,2021-05-01,'));
    const refused = await staff.act('undoImport', 'ImportInput', { importId });
    expect(refused.errors).toMatchObject([{ code: 'INVALID', path: [] }]);
    expect(refused.errors[0]?.message).toMatch(/only the program manager can undo it/);
    expect((await settle(manager, 'undoImport', importId)).state).toBe('UNDONE');
    expect(await revocations()).toEqual([{ from_on: '2021-01-01', to_on: '2022-01-01' }]);
    expect((await settle(staff, 'undoImport', byStaff.importId).catch(() => null))?.state).not.toBe('UNDONE');
  });
});

test('whoever applies what somebody else checked is shown first what it does for them', async () => {
  const { employers = [] } = smallRecords();
  await take(manager, { employers });
  const revocation = { conditions: [CONDITIONS, 'E1,REVOKED,2023-01-01,2023-02-01'] };
  const counted = { same: 0, changed: 0 };

  const byStaff = await prepare(staff, revocation);
  expect((await settle(staff, 'checkImport', byStaff)).counts.conditions).toMatchObject({ rejected: 1 });
  const checkedAgain = await settle(manager, 'applyImport', byStaff);
  expect(checkedAgain).toMatchObject({
    state: 'CHECKED',
    problem: { kind: 'OUTDATED' },
    counts: { conditions: { ...counted, new: 1, rejected: 0 } },
  });
  expect(await revocations()).not.toContainEqual({ from_on: '2023-01-01', to_on: '2023-02-01' });
  expect((await settle(manager, 'applyImport', byStaff)).state).toBe('APPLIED');
  expect(await revocations()).toContainEqual({ from_on: '2023-01-01', to_on: '2023-02-01' });

  const lifted = { conditions: [CONDITIONS, 'E1,REVOKED,2023-01-01,2023-03-01'] };
  const byManager = await prepare(manager, lifted);
  expect((await settle(manager, 'checkImport', byManager)).counts.conditions).toMatchObject({ changed: 1 });
  expect(await settle(staff, 'applyImport', byManager)).toMatchObject({
    state: 'CHECKED',
    problem: { kind: 'OUTDATED' },
    counts: { conditions: { new: 0, ...counted, rejected: 1 } },
  });
  expect((await settle(staff, 'applyImport', byManager)).counts.conditions).toMatchObject({ rejected: 1 });
  expect(await revocations()).toContainEqual({ from_on: '2023-01-01', to_on: '2023-02-01' });
});

test('the list of imports costs the same for two and for eight', async () => {
  for (let made = 0; made < 8; made += 1) {
    const id = await prepare(staff, { people: ['person_ref,full_name', `Q${made},Quinn Example`] });
    await settle(staff, 'checkImport', id);
  }
  const count = async (first: number): Promise<number> => {
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    const { imports } = await staff.ask<{ imports: { nodes: { files: object[]; counts: object[] }[] } }>(
      'query ($first: Int) { imports(first: $first) { nodes { files { label missing } counts { file following } } } }',
      { first },
    );
    const made = statements.mock.calls.length;
    statements.mockRestore();
    expect(imports.nodes.map(({ files, counts }) => [files.length, counts.length])).toEqual(
      Array(first).fill([1, 1]),
    );
    return made;
  };
  // Nobody else asks anything meanwhile.
  await runner.close();
  await count(2);
  expect(await count(8)).toBe(await count(2));
  runner = startRunner();
});

test('a file is not left behind when keeping its rows fails', async () => {
  const importId = await prepare(staff, {});
  const kept = () => readdir(join(dataDir, 'files'));
  const before = await kept();
  const label = 'people.csv';
  await office.rows(
    "ALTER TABLE import_files ADD CONSTRAINT refusing CHECK (label <> 'people.csv') NOT VALID",
  );
  await expect(receive(staff, importId, label, ['person_ref,full_name', 'Q1,Quinn Example'])).rejects.toThrow(
    /refusing/,
  );
  await office.rows('ALTER TABLE import_files DROP CONSTRAINT refusing');
  expect(await kept()).toEqual(before);
});
