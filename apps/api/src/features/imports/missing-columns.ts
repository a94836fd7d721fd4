import { INTAKE_FILES } from '../intake/index.js';

/** The columns that every row of the file needs and that no header was taken for. */
export function missingColumns(name: string | null, columns: readonly string[]): string[] {
  const file = INTAKE_FILES.find((each) => each.name === name);
  return (file?.columns ?? [])
    .filter((column) => column.required && !columns.includes(column.name))
    .map((column) => column.name);
}
