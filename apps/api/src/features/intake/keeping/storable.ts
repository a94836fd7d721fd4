// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const NUL = /\u0000/g;
const HALF_A_PAIR = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as the database can keep it: it takes neither NUL nor half a character, as a shortened text may end with. */
export function storable(text: string): string {
  return text.replace(NUL, '').replace(HALF_A_PAIR, '\ufffd');
}
