/** The language of the paper, chosen apart from the language of the screen. */
export type PaperLanguage = 'en' | 'fr';

/** Where the PDF of one or several documents is; `download` saves it instead of showing it. */
export function paperFile(
  ids: readonly string[],
  language: PaperLanguage,
  options: { download?: boolean } = {},
): string {
  const [only] = ids;
  const path =
    ids.length === 1 && only ? `/documents/${only}.pdf?` : `/documents/several.pdf?ids=${ids.join(',')}&`;
  return `${path}language=${language}${options.download ? '&download' : ''}`;
}
