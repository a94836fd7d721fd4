import { typeset } from '@good-standing/domain';
import { isRecordId } from '../../graphql/batch.js';
import { type Telling, tellVersion } from './journal-values.js';

/** One thing that an act changed, in words; null where there was no value. */
export interface JournalChange {
  field: string;
  before: string | null;
  after: string | null;
}

interface Versions {
  before: unknown;
  after: unknown;
}

/** What differs between two versions of a record, in the order in which the newer one has it. */
export function journalChanges({ before, after }: Versions, telling: Telling): JournalChange[] {
  const [was, is] = [tellVersion(before, telling), tellVersion(after, telling)];
  const text = (version: ReadonlyMap<string, string>, label: string): string | null => {
    const said = version.get(label);
    return said === undefined ? null : typeset(said);
  };
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((label) => ({ field: typeset(label), before: text(was, label), after: text(is, label) }))
    .filter((change) => change.before !== change.after);
}

const NAMES_PEOPLE = ['personId', 'personIds', 'otherId', 'auditorId', 'keptId'];

/** The ids of the people whom the versions of a record name. */
export function peopleNamed({ before, after }: Versions): string[] {
  const named = [before, after].flatMap((version) =>
    Object.entries(version ?? {}).flatMap(([field, value]: [string, unknown]) =>
      NAMES_PEOPLE.includes(field) ? value : [],
    ),
  );
  return [...new Set(named.flat())].filter((id) => typeof id === 'string').filter(isRecordId);
}
