import { LANGUAGES, type Language } from '@good-standing/domain';

const isOurs = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

/** The first of the program's languages that the reader wants, by an Accept-Language header; English when none is. */
export function readerLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').map((part, place) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1];
    return { language: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality), place };
  });
  const best = wanted.sort((a, b) => b.quality - a.quality || a.place - b.place);
  return best.map(({ language }) => language).find(isOurs) ?? 'en';
}
