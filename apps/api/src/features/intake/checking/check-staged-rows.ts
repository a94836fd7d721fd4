import { INTAKE_FILE_NAMES } from '../intake-files.js';
import type { Connection } from '../staging/staging-tables.js';
import { checkEmployerAccounts, checkPremiumAccounts } from './check-accounts.js';
import { checkAudits } from './check-audits.js';
import { checkDuplicates } from './check-duplicates.js';
import { checkReferences } from './check-references.js';

/** Those that others name are settled first, so that a rejected one takes along what belongs to it. */
const NAMED_BY_OTHERS = ['employers', 'people'] as const;
const BELONGING = INTAKE_FILE_NAMES.filter(
  (name) => name !== 'employers' && name !== 'people' && name !== 'section_scores',
);

/** Everything that can only be judged by looking at several rows, or at the records there are. */
export async function checkStagedRows(connection: Connection): Promise<void> {
  await checkDuplicates(connection, NAMED_BY_OTHERS);
  await checkEmployerAccounts(connection);
  await checkReferences(connection);
  await checkPremiumAccounts(connection);
  await checkDuplicates(connection, BELONGING);
  await checkAudits(connection);
}
