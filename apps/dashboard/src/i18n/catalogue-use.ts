/**
 * Finds out which texts of the catalogues the source uses, for the test that keeps them free of dead texts. Whether
 * a key that is used exists is the compiler's matter: `t` only takes keys of the English catalogue.
 */
export interface SourceUse {
  path: string;
  /** Catalogues named anywhere in the file. */
  catalogues: ReadonlySet<string>;
  /** Every string literal of the file, whole. */
  literals: ReadonlySet<string>;
  /** Template literals as patterns: what is interpolated may be any run of key characters. */
  patterns: readonly RegExp[];
}

/** `{a: {b: 'x'}}` → `a.b` → `x`. */
export function flatten(texts: Record<string, unknown>, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') flat.set(path, value);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of flatten(value as Record<string, unknown>, path)) flat.set(inner, text);
  }
  return flat;
}

/** `count_one` and `count_other` are one text in several forms: `count`. */
export function pluralStem(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

const escapePattern = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function templatePattern(template: string): RegExp | undefined {
  const parts = template.split(/\$\{[^}]*\}/);
  // A template without any fixed text would match every key.
  if (parts.length < 2 || parts.join('').length < 2) return undefined;
  return new RegExp(`^${parts.map(escapePattern).join('[\\w.-]+')}$`);
}

export function usesOf(path: string, text: string): SourceUse {
  const literals = new Set([...text.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map((match) => match[1] ?? ''));
  const catalogues = new Set(
    [...text.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap((match) => {
      const named = [...(match[1] ?? '').matchAll(/'([^']+)'/g)].map((name) => name[1] ?? '');
      return named.length > 0 ? named : ['ui'];
    }),
  );
  const patterns = [...text.matchAll(/`((?:[^`\\]|\\.)*)`/g)].flatMap(
    (match) => templatePattern(match[1] ?? '') ?? [],
  );
  return { path, catalogues, literals, patterns };
}

/** Whether some file shows the text: by its bare key where the file reads that catalogue, or as `catalogue:key`. */
export function isUsed(catalogue: string, key: string, uses: readonly SourceUse[]): boolean {
  const full = `${catalogue}:${key}`;
  return uses.some(
    (use) =>
      use.literals.has(full) ||
      use.patterns.some((pattern) => pattern.test(full)) ||
      (use.catalogues.has(catalogue) &&
        (use.literals.has(key) || use.patterns.some((pattern) => pattern.test(key)))),
  );
}
