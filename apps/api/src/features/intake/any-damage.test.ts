import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { smallRecords } from '../../../test/small-records.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';
import { type ImportReport, IntakeFileError } from './intake-report.js';

const TODAY = '2026-10-31';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const bytes = (text: string): Uint8Array => Buffer.from(text);
const piece = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 4 }),
  fc.constantFrom(
    ...[
      '"',
      ',',
      '\n',
      '\r\n',
      ',,',
      '\u0000',
      '=',
      '-',
      '.',
      '0',
      '99999999999',
      '\\N',
      '\t',
      '&amp;',
      '&#0;',
      '\u00a0',
      'E1',
      'A2',
      '2024-02-30',
      '1e9',
      '\ufeff',
    ].map(bytes),
  ),
);

/** Replaces some bytes at a place by others; the place as a share of the file. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 12 }),
  put: piece,
});

function spoil(
  content: Buffer,
  { at, removed, put }: { at: number; removed: number; put: Uint8Array },
): Buffer {
  const start = Math.floor(at * content.length);
  return Buffer.concat([content.subarray(0, start), put, content.subarray(start + removed)]);
}

/** What no import may ever leave behind. */
const HALF_APPLIED = `
  SELECT 'audit without its sections' AS wrong, ref FROM audits
    WHERE jsonb_array_length(section_scores) <> 15 AND NOT (kind = 'VERIFICATION_REVIEW' AND section_scores = '[]')
  UNION ALL SELECT 'employer without a standing', ref FROM employers e WHERE NOT EXISTS (SELECT FROM standings s WHERE s.employer_id = e.id)
  UNION ALL SELECT 'employer without an entry', ref FROM employers e WHERE NOT EXISTS (SELECT FROM journal_entries j WHERE j.employer_id = e.id)`;

test('whatever happens to a file, the import ends in a report or a clear error, and never half-way', async () => {
  const names = Object.keys(smallRecords());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async (name, damages) => {
        const folder = await IntakeFolder.of(smallRecords());
        try {
          const spoiled = damages.reduce(spoil, Buffer.from(await folder.read(name)));
          await folder.write(name, spoiled);
          const take = (): Promise<ImportReport | null> =>
            importRecords(database, { path: folder.path, today: TODAY }).catch((error: unknown) => {
              if (error instanceof IntakeFileError) return null;
              throw error;
            });
          const first = await take();
          expect((await database.pool.query(HALF_APPLIED)).rows).toEqual([]);
          if (first === null) return;
          for (const [file, counts] of Object.entries(first.files)) {
            const rejectedLines = new Set(
              first.rejected.filter((found) => found.file === `${file}.csv`).map(({ line }) => line),
            );
            expect([file, rejectedLines.size]).toEqual([file, counts.rejected]);
          }
          const second = await take();
          for (const counts of Object.values(second?.files ?? {}))
            expect(counts).toMatchObject({ new: 0, changed: 0 });
          expect(second?.rejected).toEqual(first.rejected);
        } finally {
          await folder.remove();
        }
      },
    ),
    { numRuns: 60 },
  );
}, 180_000);
