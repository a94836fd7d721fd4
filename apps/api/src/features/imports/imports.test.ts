import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ImportDesk } from '../../../test/import-desk.js';
import { recordedState } from '../../../test/recorded-state.js';
import { smallRecords } from '../../../test/small-records.js';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.close());

const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
const records = smallRecords();

/** A small office's folder under French headers, with one wrong date, which takes two rows along. */
async function messy(): Promise<string> {
  const importId = await desk.start();
  await desk.send(
    importId,
    'Employeurs 2026.csv',
    text([
      'No employeur,Raison sociale,Programme,Inscrit le,Ville,Télécopieur',
      'E1,Cedar Ridge Framing Ltd.,SECOR,2020-01-15,Winnipeg,204',
      'E2,Prairie Sample Roofing Inc.,COR,08/09/2019,Brandon,204',
    ]),
  );
  const [file] = (await desk.look(importId)).files;
  await desk.act('matchImportFile', 'MatchImportFileInput', { fileId: file?.id, intakeFile: 'employers' });
  await desk.send(importId, 'headcounts.csv', text(records.headcounts ?? []));
  return importId;
}

describe('an import in the browser', () => {
  let before: object;
  let importId: string;
  beforeEach(async () => {
    before = await recordedState(desk.api.database.pool);
    importId = await messy();
  });

  it('is matched, checked, put right, applied, and undone to what there was', async () => {
    const { files } = await desk.look(importId);
    expect(files.map(({ intakeFile, columns, missing }) => ({ intakeFile, columns, missing }))).toEqual([
      {
        intakeFile: 'employers',
        columns: ['employer_ref', 'legal_name', 'program', 'registered_on', 'city', ''],
        missing: [],
      },
      { intakeFile: 'headcounts', columns: ['employer_ref', 'effective_on', 'headcount'], missing: [] },
    ]);
    expect(await desk.act('checkImport', 'ImportInput', { importId })).toEqual([]);
    const checked = await desk.settled(importId);
    expect(checked.state).toBe('CHECKED');
    expect(checked.counts).toEqual([
      { file: 'employers', new: 1, changed: 0, same: 0, rejected: 1, following: 0 },
      { file: 'headcounts', new: 1, changed: 0, same: 0, rejected: 1, following: 1 },
    ]);
    expect(checked.rejected.nodes.map(({ file, line, causeLine }) => [file, line, causeLine])).toEqual([
      ['employers', 3, null],
      ['headcounts', 3, 3],
    ]);
    expect(checked.rejected.nodes[0]?.cells).toContainEqual({
      column: 'registered_on',
      before: null,
      after: '08/09/2019',
      problem: 'is ambiguous: day and month cannot be told apart',
      expected: 'a date like 2024-09-08',
    });
    expect(checked.rejectsCsv.split('\n')).toHaveLength(4);
    expect(await recordedState(desk.api.database.pool)).toEqual(before);

    const rows = [
      {
        file: 'employers',
        line: 3,
        cells: [{ column: 'registered_on', value: '2019-09-08' }],
        leftOut: false,
      },
    ];
    expect(await desk.act('correctImportRows', 'CorrectImportRowsInput', { importId, rows })).toEqual([]);
    const corrected = await desk.settled(importId);
    expect(corrected.counts.map(({ new: fresh, rejected }) => [fresh, rejected])).toEqual([
      [2, 0],
      [2, 0],
    ]);

    expect(await desk.act('applyImport', 'ImportInput', { importId })).toEqual([]);
    const applied = await desk.settled(importId);
    expect([applied.state, applied.problem, applied.undoBlockers.total]).toEqual(['APPLIED', null, 0]);
    const { rows: employer } = await desk.api.database.pool.query(
      "SELECT e.registered_on, s.standing, j.actor_name FROM employers e JOIN standings s ON s.employer_id = e.id JOIN journal_entries j ON j.employer_id = e.id WHERE e.ref = 'E2'",
    );
    expect(employer).toEqual([
      { registered_on: '2019-09-08', standing: 'REGISTRATION_LAPSED', actor_name: expect.any(String) },
    ]);

    expect(await desk.act('undoImport', 'ImportInput', { importId })).toEqual([]);
    expect((await desk.settled(importId)).state).toBe('UNDONE');
    expect(await recordedState(desk.api.database.pool)).toEqual(before);
    const { rows: told } = await desk.api.database.pool.query(
      "SELECT count(*)::integer AS n FROM journal_entries WHERE event = 'records.undone' AND subject_id = $1",
      [importId],
    );
    expect(told).toEqual([{ n: 1 }]);
  });

  it('is not undone over what was done since: it says what depends on it', async () => {
    await desk.act('checkImport', 'ImportInput', { importId });
    await desk.settled(importId);
    await desk.act('applyImport', 'ImportInput', { importId });
    await desk.settled(importId);
    const { rows } = await desk.api.database.pool.query<{ id: string }>(
      "SELECT id FROM employers WHERE ref = 'E1'",
    );
    const employerId = rows[0]?.id;
    await desk.act('recordHeadcount', 'RecordHeadcountInput', {
      employerId,
      effectiveOn: '2026-01-01',
      headcount: 9,
    });
    const later = await recordedState(desk.api.database.pool);
    const { undoBlockers } = await desk.look(importId);
    expect(undoBlockers).toEqual({
      total: 1,
      blockers: [
        { kind: 'REFERRED_TO', what: 'headcounts', label: '2026-01-01', employerRef: 'E1', personName: null },
      ],
    });
    await desk.act('undoImport', 'ImportInput', { importId });
    const refused = await desk.settled(importId);
    expect(refused.state).toBe('APPLIED');
    expect(refused.problem).toMatch(/other records depend on it/);
    expect(await recordedState(desk.api.database.pool)).toEqual(later);
    // Taken back, it can be undone.
    await desk.api.database.pool.query(
      "DELETE FROM headcounts WHERE effective_on = '2026-01-01' AND employer_id = $1",
      [employerId],
    );
    await desk.act('undoImport', 'ImportInput', { importId });
    expect((await desk.settled(importId)).state).toBe('UNDONE');
    expect(await recordedState(desk.api.database.pool)).toEqual(before);
  });

  it('stopped while it writes leaves the records as they were, and can be applied again', async () => {
    await desk.act('checkImport', 'ImportInput', { importId });
    await desk.settled(importId);
    const holder = await desk.api.database.pool.connect();
    try {
      // Holding the table stops the import there, so that it is surely half-way.
      await holder.query('BEGIN; LOCK TABLE headcounts IN SHARE MODE');
      await desk.act('applyImport', 'ImportInput', { importId });
      expect(await desk.act('cancelImport', 'ImportInput', { importId })).toEqual([]);
      const stopped = await desk.settled(importId);
      expect([stopped.state, stopped.problem]).toEqual([
        'CHECKED',
        expect.stringMatching(/stopped as asked/),
      ]);
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    expect(await recordedState(desk.api.database.pool)).toEqual(before);
    await desk.act('applyImport', 'ImportInput', { importId });
    expect((await desk.settled(importId)).state).toBe('APPLIED');
    await desk.act('undoImport', 'ImportInput', { importId });
    await desk.settled(importId);
  });

  it('of a process that died is put back with what to do', async () => {
    await desk.api.database.pool.query(
      "UPDATE imports SET state = 'APPLYING', worker_id = gen_random_uuid(), alive_at = now() - interval '1 minute' WHERE id = $1",
      [importId],
    );
    const found = await desk.settled(importId);
    expect([found.state, found.problem]).toEqual(['CHECKED', expect.stringMatching(/start it again/)]);
  });
});

describe('changed records', () => {
  it('show old and new field by field, and get their old values back', async () => {
    const { rows } = await desk.api.database.pool.query<{ ref: string; city: string }>(
      'SELECT ref, city FROM employers WHERE city IS NOT NULL ORDER BY ref LIMIT 1',
    );
    const [{ ref, city } = { ref: '', city: '' }] = rows;
    const before = await recordedState(desk.api.database.pool);
    const { rows: kept } = await desk.api.database.pool.query(
      'SELECT legal_name, program, registered_on FROM employers WHERE ref = $1',
      [ref],
    );
    const { legal_name, program, registered_on } = kept[0] as Record<string, string>;
    const importId = await desk.start();
    await desk.send(
      importId,
      'employers.csv',
      text([
        'employer_ref,legal_name,program,registered_on,city',
        `${ref},"${legal_name}",${program},${registered_on},Elsewhere`,
      ]),
    );
    await desk.act('checkImport', 'ImportInput', { importId });
    const { changed } = await desk.settled(importId);
    expect(changed.nodes[0]?.cells).toEqual([
      { column: 'city', before: city, after: 'Elsewhere', problem: null, expected: null },
    ]);
    await desk.act('applyImport', 'ImportInput', { importId });
    await desk.settled(importId);
    expect(await recordedState(desk.api.database.pool)).not.toEqual(before);
    await desk.act('undoImport', 'ImportInput', { importId });
    expect((await desk.settled(importId)).state).toBe('UNDONE');
    expect(await recordedState(desk.api.database.pool)).toEqual(before);
  });
});

describe('what cannot be taken', () => {
  it.each([
    ['picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /neither text nor a workbook/],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old kind/],
    ['empty.csv', '', /is empty/],
    ['broken.xlsx', Buffer.from('PK\x03\x04 nothing', 'latin1'), /cannot be read as a workbook/],
  ])('%s is refused in words', async (name, content, message) => {
    const importId = await desk.start();
    const { status, error } = await desk.send(importId, name, content);
    expect([status, error]).toEqual([422, expect.stringMatching(message)]);
    expect((await desk.look(importId)).files).toEqual([]);
  });

  it('a check without files, with two for one, or without a column says what to do', async () => {
    const importId = await desk.start();
    expect(await desk.act('checkImport', 'ImportInput', { importId })).toEqual([
      expect.stringMatching(/upload one/),
    ]);
    await desk.send(importId, 'people.csv', 'person_ref\nP1\n');
    expect(await desk.act('checkImport', 'ImportInput', { importId })).toEqual([
      expect.stringMatching(/full_name/),
    ]);
    await desk.send(importId, 'people.csv', 'person_ref,full_name\nP1,A\n');
    await desk.send(importId, 'personnes.csv', 'person_ref,full_name\nP1,A\n');
    expect(await desk.act('checkImport', 'ImportInput', { importId })).toEqual([
      expect.stringMatching(/both taken for people/),
    ]);
  });

  it('anything, from who may not import', async () => {
    const importId = await desk.start();
    expect((await desk.send(importId, 'people.csv', 'person_ref,full_name\n', 'AUDITOR')).status).toBe(403);
    for (const as of ['AUDITOR', 'EMPLOYER', 'REPORTING'] as const) {
      const { errors } = await desk.api.ask('{ imports { totalCount } }', { as });
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
