import type { Language } from '@good-standing/domain';
import type { LetterheadRow } from '../features/settings/index.js';
import { type Pdf, QUIET, RULE, type Sheet } from './sheet.js';

export type Letterhead = Omit<LetterheadRow, 'id'>;

/** A picture that is embedded once in a file, however many sheets show it. */
export type LogoImage = { width: number; height: number } & object;

const LOGO_BOX = { width: 200, height: 60 } as const;

const WORDS = {
  en: { authority: 'The certifying authority', logoAlt: (name: string) => `Logo of ${name}` },
  fr: { authority: 'L’organisme certificateur', logoAlt: (name: string) => `Logo de ${name}` },
} satisfies Record<Language, object>;

/** The authority by its name, or in a word while nobody has given one. */
export function authorityName(letterhead: Letterhead | null, language: Language): string {
  return letterhead?.authorityName ?? WORDS[language].authority;
}

/** Each logo is read and embedded once. */
export function logosOf(pdf: Pdf): (letterhead: Letterhead | null) => LogoImage | null {
  const opened = new Map<string, LogoImage>();
  const open = (pdf as unknown as { openImage: (file: Buffer) => LogoImage }).openImage.bind(pdf);
  return (letterhead) => {
    const file = letterhead?.logo ?? null;
    if (file === null) return null;
    const key = file.toString('base64');
    const image = opened.get(key) ?? open(file);
    opened.set(key, image);
    return image;
  };
}

/** The authority's name, logo and where it is reached. */
export function drawHead(sheet: Sheet, letterhead: Letterhead | null, logo: LogoImage | null): void {
  const { pdf, language } = sheet;
  const top = pdf.y;
  const name = authorityName(letterhead, language);
  if (logo !== null) {
    const scale = Math.min(LOGO_BOX.width / logo.width, LOGO_BOX.height / logo.height);
    const box = { x: sheet.left, y: top, width: logo.width * scale, height: logo.height * scale };
    sheet.figure(WORDS[language].logoAlt(name), box, () => {
      pdf.image(logo as unknown as string, box.x, box.y, { width: box.width, height: box.height });
    });
  }
  const x = logo === null ? sheet.left : sheet.left + LOGO_BOX.width + 20;
  const style = { x, width: sheet.right - x, align: logo === null ? 'left' : 'right' } as const;
  pdf.y = top;
  sheet.text('P', name, { ...style, font: 'bold', size: 13, after: 2 });
  const reached = [letterhead?.address, [letterhead?.phone, letterhead?.email].filter(Boolean).join(' · ')];
  const lines = reached.filter(Boolean).join('\n');
  if (lines !== '') sheet.text('P', lines, { ...style, size: 9, colour: QUIET });
  const bottom = Math.max(pdf.y, logo === null ? 0 : top + LOGO_BOX.height) + 12;
  sheet.decoration(() => {
    pdf.moveTo(sheet.left, bottom).lineTo(sheet.right, bottom).lineWidth(1).strokeColor(RULE).stroke();
  });
  pdf.y = bottom + 22;
}
