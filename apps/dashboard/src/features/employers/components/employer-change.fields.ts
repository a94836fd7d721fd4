/** One field of a record, as it was and as it became; null where there was no value. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** Keys that say where a record is kept, not what it says. */
const HIDDEN = new Set(['id', 'version', 'employerId', 'employer_id', 'createdAt', 'updatedAt']);

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `documentationSince` or `documentation_since` → `Documentation since`. */
function readable(key: string): string {
  const words = key
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The fields in which two versions of a record differ, in the order in which the newer one lists them. */
export function fieldChanges(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): FieldChange[] {
  const keys = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  const changes: FieldChange[] = [];
  for (const key of keys) {
    if (HIDDEN.has(key)) continue;
    const [was, is] = [textOf(before?.[key]), textOf(after?.[key])];
    if (was !== is) changes.push({ field: readable(key), before: was, after: is });
  }
  return changes;
}
