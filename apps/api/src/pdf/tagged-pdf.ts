import { createRequire } from 'node:module';
import type { CalendarDate, Language } from '@good-standing/domain';
import PDFDocument from 'pdfkit';
import { FONT, type Pdf } from './sheet.js';

const { resolve } = createRequire(import.meta.url);
/** Embedded, since no machine can be relied on to have a font with every letter of a company's name. */
const FONT_FILES = {
  [FONT.body]: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  [FONT.bold]: resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};
const MARGINS = { top: 60, bottom: 54, left: 64, right: 64 };

interface About {
  language: Language;
  title: string;
  author: string;
  /** What stands as its day of making, so that the clock does not. */
  dated: CalendarDate;
}

/**
 * Draws a tagged PDF and gives its bytes. Nothing in it comes from the clock or from chance: what is drawn alike gives
 * the same bytes.
 */
export async function taggedPdf(
  { language, title, author, dated }: About,
  draw: (pdf: Pdf, root: PDFKit.PDFStructureElement) => Promise<void>,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'LETTER',
    margins: MARGINS,
    autoFirstPage: false,
    // What stands at the foot of each page, such as how many there are, is drawn when all are known.
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: `${language}-CA`,
    info: {
      Title: title,
      Author: author,
      Creator: 'Good Standing',
      Producer: 'Good Standing',
      CreationDate: new Date(`${dated}T12:00:00Z`),
    },
  });
  for (const [name, file] of Object.entries(FONT_FILES)) pdf.registerFont(name, file);
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((finish, fail) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => finish(Buffer.concat(chunks)));
    pdf.on('error', fail);
  });
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  await draw(pdf, root);
  root.end();
  pdf.end();
  return done;
}
