/** Crockford's letters: none that is easily taken for another. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;
const GROUP = 4;

/** A code as it is printed: `7KQ2-M0XZ-4TPD`. */
export function writeCode(code: string): string {
  return [0, GROUP, 2 * GROUP].map((start) => code.slice(start, start + GROUP)).join('-');
}

/** A code as somebody typed it: with or without hyphens and spaces, small letters, O for 0, I or L for 1. Null when it is none. */
export function readCode(typed: string): string | null {
  const code = typed
    .replace(/[\s\u2010-\u2015-]/g, '')
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
}
