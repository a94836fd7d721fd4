/** One field of a record, as it was and as it became; null where there was no value. */
export interface FieldChange {
  field: string;
  before: string | null;
  after: string | null;
}

/** Keys that say where a record is kept, not what it says. */
const HIDDEN = /^(id|version|.*Id|.*_id|createdAt|updatedAt)$/;

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** `documentation_since` and `documentationSince` are one field. */
function fieldOf(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The fields in which two versions of a record differ, in the order in which the newer one lists them. */
export function fieldChanges(
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): FieldChange[] {
  const keys = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  const changes: FieldChange[] = [];
  for (const key of keys) {
    if (HIDDEN.test(key)) continue;
    const [was, is] = [textOf(before?.[key]), textOf(after?.[key])];
    if (was !== is) changes.push({ field: fieldOf(key), before: was, after: is });
  }
  return changes;
}
