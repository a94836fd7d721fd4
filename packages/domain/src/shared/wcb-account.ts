const ACCOUNT_DIGITS = 9;
const SET_APART = /[\s\p{Pd}]+/gu;

/**
 * A WCB account as it is kept: nine digits. A spreadsheet eats the zeros in front, so they are given back; spaces and
 * hyphens only set digits apart. Null for anything else, and for zeros alone, which are no account.
 */
export function keptWcbAccount(written: string): string | null {
  const digits = written.replace(SET_APART, '');
  if (digits.length > ACCOUNT_DIGITS || !/^0*[1-9]\d*$/.test(digits)) return null;
  return digits.padStart(ACCOUNT_DIGITS, '0');
}
