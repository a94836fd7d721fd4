import { INTAKE_FILES, type IntakeFile, type ReferredFile } from '../intake-files.js';
import { type Connection, quoted, stagingTable } from '../staging/staging-tables.js';
import { rejecting } from './rejection-sql.js';

const NOUNS: Record<ReferredFile, string> = { employers: 'employer', people: 'person', audits: 'audit' };
const ARTICLES: Record<ReferredFile, 'a' | 'an'> = { employers: 'an', people: 'a', audits: 'an' };
const REF_COLUMNS: Record<ReferredFile, string> = {
  employers: 'employer_ref',
  people: 'person_ref',
  audits: 'audit_ref',
};

/**
 * Rejects the rows that name an employer or a person neither taken in with this import nor recorded before. Rows
 * that name an audit are looked at together with the audit.
 */
export async function checkReferences(connection: Connection): Promise<void> {
  for (const file of INTAKE_FILES) {
    for (const { name, refersTo } of file.columns) {
      if (refersTo === undefined || refersTo === 'audits') continue;
      await connection.query(unknownReference(file, name, refersTo));
    }
  }
}

function unknownReference(file: IntakeFile, name: string, target: ReferredFile): string {
  const noun = NOUNS[target];
  const article = ARTICLES[target];
  const staged = stagingTable(target);
  const ref = REF_COLUMNS[target];
  return rejecting(
    file.name,
    `UPDATE ${stagingTable(file.name)} s SET rejected = true
     WHERE s.${quoted(name)} IS NOT NULL
       AND NOT EXISTS (SELECT FROM ${staged} t WHERE t.${ref} = s.${quoted(name)} AND NOT t.rejected)
       AND NOT EXISTS (SELECT FROM ${target} t WHERE t.ref = s.${quoted(name)})
     RETURNING s.line, s.${quoted(name)} AS value`,
    `found.line, '${name}', found.value,
       CASE WHEN cause.line IS NULL THEN 'no such ${noun}' ELSE 'the ${noun} was rejected' END,
       '${article} ${ref} of the ${target} file or of ${article} ${noun} recorded before',
       CASE WHEN cause.line IS NOT NULL THEN '${target}' END, cause.line
     FROM found LEFT JOIN LATERAL
       (SELECT min(t.line) AS line FROM ${staged} t WHERE t.${ref} = found.value AND t.rejected) cause ON true`,
  );
}
