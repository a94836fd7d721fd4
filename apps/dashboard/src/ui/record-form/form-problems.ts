/** A problem of one field, by its path: `attendees.2.fullName`. */
export interface FieldProblemAt {
  name: string;
  message: string | undefined;
  /** Said instead, where this one stands for several. */
  summary?: string;
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

/** Problems of many fields that are one to a person, such as every section that has no points yet. */
export interface GatheredProblem {
  /** What a problem is counted as, so that two fields of one line count once; undefined when it stands by itself. */
  countedAs: (problem: FieldProblemAt) => string | undefined;
  say: (count: number) => string;
}

/** The problems with those that are one said once, where the first of them stood; a single one keeps its own words. */
export function gatherProblems(
  problems: readonly FieldProblemAt[],
  gathered: GatheredProblem,
): readonly FieldProblemAt[] {
  const counted = problems.map(gathered.countedAs);
  const count = new Set(counted.filter((key) => key !== undefined)).size;
  if (count < 2) return problems;
  const first = counted.findIndex((key) => key !== undefined);
  return problems.flatMap((problem, index) => {
    if (index === first) return [{ ...problem, summary: gathered.say(count) }];
    return counted[index] === undefined ? [problem] : [];
  });
}

/** The words for a path: the field's own, and for a line of a list the list's words with the line's number. */
export function labelAt(labels: Readonly<Record<string, string>>, name: string): string | undefined {
  const [field = '', line] = name.split('.');
  const label = labels[name] ?? labels[field];
  return label !== undefined && line !== undefined && labels[name] === undefined
    ? `${label} ${Number(line) + 1}`
    : label;
}
