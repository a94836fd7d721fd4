/** A problem of one field, by its path: `attendees.2.fullName`. */
export interface FieldProblemAt {
  name: string;
  message: string | undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * Every problem in a form's tree of errors, in the tree's order. A list that is wrong as a whole keeps its own message
 * under `root` or beside its lines; both belong to the list.
 */
export function problemsIn(errors: unknown, path: readonly string[] = []): FieldProblemAt[] {
  if (!isRecord(errors)) return [];
  if (typeof errors.type === 'string') {
    const { message } = errors;
    return [{ name: path.join('.'), message: typeof message === 'string' ? message : undefined }];
  }
  return Object.entries(errors).flatMap(([key, value]) =>
    problemsIn(value, key === 'root' ? path : [...path, key]),
  );
}

/** The words for a path: the field's own, and for a line of a list the list's words with the line's number. */
export function labelAt(labels: Readonly<Record<string, string>>, name: string): string | undefined {
  const [field = '', line] = name.split('.');
  const label = labels[name] ?? labels[field];
  return label !== undefined && line !== undefined && labels[name] === undefined
    ? `${label} ${Number(line) + 1}`
    : label;
}
