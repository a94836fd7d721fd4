import type { ChildProcess } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandLine } from '../../../test/command-line.js';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { smallRecords } from '../../../test/small-records.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import type { ImportReport } from './intake-report.js';
import { DEMONSTRATION_FOLDER } from './load-demonstration.js';

let database: TestDatabase;
let cli: CommandLine;
let folder: IntakeFolder;

beforeAll(async () => {
  database = await createTestDatabase();
  [cli, folder] = await Promise.all([CommandLine.compile(database.url), IntakeFolder.of(smallRecords())]);
});
afterAll(() => Promise.all([database.close(), cli.remove(), folder.remove()]));

describe('import killed half-way', () => {
  test('(while it reads) leaves the database as it was', async () => {
    const child = cli.start(['import', DEMONSTRATION_FOLDER]);
    await waitUntil(async () => {
      const { rows } = await database.pool.query(
        "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY staged%'",
      );
      return rows.length > 0;
    });
    await killAndExpectNothing(child);
  });

  test.each(['audits', 'standings'])('(while it writes %s) leaves the database as it was', async (table) => {
    // Holding the table stops the import there, so that it is surely half-way when it is killed.
    const holder = await database.pool.connect();
    try {
      await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
      const child = cli.start(['import', DEMONSTRATION_FOLDER]);
      await waitUntil(async () => {
        const { rows } = await database.pool.query(
          `SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = $1 AND NOT l.granted
             AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
          [table],
        );
        return rows.length > 0;
      });
      await killAndExpectNothing(child);
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    await expectNothing();
  });

  async function killAndExpectNothing(child: ChildProcess): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    await expectNothing();
  }

  async function expectNothing(): Promise<void> {
    const tables = ['employers', 'people', 'audits', 'standings', 'journal_entries'];
    const { rows } = await database.pool.query(
      `SELECT ${tables.map((table) => `(SELECT count(*)::integer FROM ${table}) AS ${table}`).join(', ')}`,
    );
    expect(rows).toEqual([Object.fromEntries(tables.map((table) => [table, 0]))]);
  }
});

describe('cli import', () => {
  test('--dry-run --json prints the report alone and writes nothing', async () => {
    const { code, stdout } = await cli.run(['import', folder.path, '--dry-run', '--json']);
    const report = JSON.parse(stdout) as ImportReport;
    expect(code).toBe(0);
    expect(report).toMatchObject({
      applied: false,
      files: { employers: { new: 2, changed: 0, same: 0, rejected: 0 } },
      rejected: [],
    });
    expect((await database.pool.query('SELECT FROM employers')).rowCount).toBe(0);
  });

  test('takes the good rows in, names the others, writes them to a file and ends with 1', async () => {
    const spoiled = await IntakeFolder.of({
      ...smallRecords(),
      people: [...(smallRecords().people ?? []), 'P9,"=cmd|\' /C calc\'!A0",', 'P8,,=1+1'],
    });
    const rejects = join(spoiled.path, 'rejects.out');
    const { code, stdout, stderr } = await cli.run(['import', spoiled.path, '--rejects', rejects]);
    expect(code).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^people +4 +0 +0 +1$/m);
    expect(stdout).toMatch(/people\.csv line 6, full_name: is empty; expected a value/);
    expect(stdout).toMatch(/1 row was rejected/);
    expect((await readFile(rejects, 'utf8')).split('\n')).toEqual([
      'file,line,column,value,problem,expected,cause_file,cause_line',
      'people.csv,6,full_name,,is empty,a value,,',
      '',
    ]);
    await spoiled.remove();
    expect((await database.pool.query('SELECT FROM employers')).rowCount).toBe(2);
  });

  test('of the same records again ends with 0', async () => {
    const { code, stdout } = await cli.run(['import', folder.path]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/No row was rejected\. Everything was recorded already/);
  });

  test('ends with 2 when a file cannot be read, in words or as JSON', async () => {
    const broken = await IntakeFolder.of({ people: ['name'] });
    const spoken = await cli.run(['import', broken.path]);
    expect(spoken).toMatchObject({ code: 2, stdout: '' });
    expect(spoken.stderr).toMatch(
      /^people\.csv, line 1: the required column person_ref is missing.*Nothing was imported\.\n$/,
    );
    const json = await cli.run(['import', broken.path, '--json']);
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({ applied: false, error: { file: 'people.csv', line: 1 } });
    await broken.remove();
  });
});

describe('cli export', () => {
  test('writes the file whole, or to standard output, the same bytes', async () => {
    const file = join(folder.path, 'audits.out');
    const written = await cli.run(['export', 'audits', '--as-of', '2026-10-31', '--out', file, '--json']);
    expect(written.code).toBe(0);
    expect(JSON.parse(written.stdout)).toEqual({ what: 'audits', asOf: '2026-10-31', file, rows: 2 });
    const content =
      'audit_ref,awarded,possible,overall_percent,sections_below_50,result,counts\nA1,540,600,90.00,,PASS,yes\nA2,0,0,,,NONE,no\n';
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await cli.run(['export', 'AUDITS', '--as-of', '2026-10-31', '--out', '-'])).toMatchObject({
      code: 0,
      stdout: content,
    });
    expect((await readdir(folder.path)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test.each([
    [['export', 'audits', '--as-of', '2026-02-30', '--out', '-'], /a day written like 2026-10-31/],
    [['export', 'everything', '--as-of', '2026-10-31', '--out', '-'], /standings, rebates or audits/],
    [['export', 'audits', '--as-of', '2026-10-31', '--out', '/nowhere/at/all.csv'], /cannot be written/],
  ])('%j is refused in words', async (args, message) => {
    const { code, stdout, stderr } = await cli.run(args);
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n {4}at /);
  });
});

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('It did not come to that within ten seconds.');
}
