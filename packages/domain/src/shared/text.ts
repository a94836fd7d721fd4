export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in both languages of the program. */
export type Text = Readonly<Record<Language, string>>;

export type TextParams = Readonly<Record<string, string | number | readonly string[]>>;

/** A piece of a sentence, and which of its params it is; null for words between them. */
export interface TextPart {
  text: string;
  param: string | null;
}

/** The text cut at its `{places}`, each filled; a list is joined with commas. */
export function textParts(template: string, params: TextParams): TextPart[] {
  return template.split(/(\{\w+\})/).flatMap((piece): TextPart[] => {
    if (piece === '') return [];
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    return [{ text: fillText(piece, params), param: name ?? null }];
  });
}

/** Puts the params into the `{places}` of a text; a list is joined with commas. */
export function fillText(template: string, params: TextParams): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return typeof value === 'object' ? value.join(', ') : String(value);
  });
}
