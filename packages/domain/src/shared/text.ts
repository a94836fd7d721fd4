export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in both languages of the program. */
export type Text = Readonly<Record<Language, string>>;

export type TextParams = Readonly<Record<string, string | number | readonly string[]>>;

/** Puts the params into the `{places}` of a text; a list is joined with commas. */
export function fillText(template: string, params: TextParams): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name];
    if (value === undefined) return place;
    return typeof value === 'object' ? value.join(', ') : String(value);
  });
}
