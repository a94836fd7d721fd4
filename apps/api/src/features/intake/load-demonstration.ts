import { fileURLToPath } from 'node:url';
import type { CalendarDate } from '@good-standing/domain';
import type { Database } from '../../database/open-database.js';
import { type ImportProgress, importRecords } from './import-records.js';
import type { ImportReport } from './intake-report.js';

/** The demonstration portfolio: plainly fictional employers and people, in the format an office would hand over. */
export const DEMONSTRATION_FOLDER = fileURLToPath(new URL('../../../demonstration/intake', import.meta.url));

export interface DemonstrationOptions {
  /** The day for which standings are worked out. */
  readonly today: CalendarDate;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Loads the demonstration portfolio into a database without any employer; null, and nothing done, where there is one. */
export async function loadDemonstration(
  database: Pick<Database, 'pool'>,
  { today, onProgress }: DemonstrationOptions,
): Promise<ImportReport | null> {
  const { rows } = await database.pool.query<{ taken: boolean }>(
    'SELECT EXISTS (SELECT FROM employers) AS taken',
  );
  if (rows[0]?.taken) return null;
  return importRecords(database, {
    path: DEMONSTRATION_FOLDER,
    today,
    actor: { id: null, name: 'Demonstration' },
    onProgress,
  });
}
