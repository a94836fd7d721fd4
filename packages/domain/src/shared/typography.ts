import type { Language } from './text.js';

const NO_BREAK_SPACE = '\u00a0';
const GROUPS = /\B(?=(\d{3})+$)/g;
const NUMBERS = {
  en: { point: '.', group: ',' },
  fr: { point: ',', group: NO_BREAK_SPACE },
} as const;

/** `20000.10` as it is written in the language: `20,000.10`, `20 000,10`. Text that is no decimal number stays as it is. */
export function decimalText(value: string, language: Language): string {
  const [, whole, decimals] = /^(\d+)\.(\d+)$/.exec(value) ?? [];
  if (whole === undefined || decimals === undefined) return value;
  const { point, group } = NUMBERS[language];
  return `${whole.replace(GROUPS, group)}${point}${decimals}`;
}

/**
 * Ties a sign to what it belongs to, so that no line begins with it: before `:`, `%`, `$` and `»`, after `«`. Texts are
 * written with ordinary spaces. As Canadian French has it, `;`, `?` and `!` take no space at all.
 */
export function typeset(text: string): string {
  return text.replace(/ (?=[:%»]|\$(?!\d))/g, NO_BREAK_SPACE).replace(/« /g, `«${NO_BREAK_SPACE}`);
}
