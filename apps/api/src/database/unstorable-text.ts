/** PostgreSQL's codes for text it takes in no column, and for such an escape inside JSON. */
const NOT_IN_ENCODING = '22021';
const UNTRANSLATABLE = '22P05';
const NOT_A_VALUE = '22P02';

interface DatabaseError {
  code?: string;
  detail?: string;
  driverError?: DatabaseError;
}

/** Whether a statement failed because a client sent a NUL or half a character, which no column keeps. */
export function isUnstorableText(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, detail } = (error as DatabaseError).driverError ?? (error as DatabaseError);
  if (code === NOT_A_VALUE) return detail?.includes('Unicode') ?? false;
  return code === NOT_IN_ENCODING || code === UNTRANSLATABLE;
}
