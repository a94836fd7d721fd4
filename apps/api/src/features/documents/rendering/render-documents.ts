import { createRequire } from 'node:module';
import { setImmediate as breath } from 'node:timers/promises';
import type { Language } from '@good-standing/domain';
import PDFDocument from 'pdfkit';
import { DOCUMENT_WORDS } from './document-words.js';
import { drawCertificate, drawLetter } from './draw-documents.js';
import type { LogoImage } from './draw-parts.js';
import type { PrintedDocument } from './printed-document.js';
import { FONT, Sheet } from './sheet.js';

const { resolve } = createRequire(import.meta.url);
/** Embedded, since no machine can be relied on to have a font with every letter of a company's name. */
const FONT_FILES = {
  [FONT.body]: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
  [FONT.bold]: resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
};
const MARGINS = { top: 60, bottom: 54, left: 64, right: 64 };

/**
 * The documents as one tagged PDF, a page each, in the order given. Nothing in it comes from the clock or from chance:
 * the same documents give the same bytes.
 */
export async function renderDocuments(
  documents: readonly PrintedDocument[],
  language: Language,
): Promise<Buffer> {
  const [first] = documents;
  if (first === undefined) throw new Error('There is no document to render.');
  const pdf = new PDFDocument({
    size: 'LETTER',
    margins: MARGINS,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: `${language}-CA`,
    info: {
      Title: titleOf(documents, language),
      Author: first.letterhead?.authorityName ?? DOCUMENT_WORDS[language].authority,
      Creator: 'Good Standing',
      Producer: 'Good Standing',
      CreationDate: new Date(`${latest(documents)}T12:00:00Z`),
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
  const logoOf = logos(pdf);
  for (const document of documents) {
    const sheet = new Sheet(pdf, language, root, document.number);
    const draw = document.kind === 'LETTER' ? drawLetter : drawCertificate;
    draw(sheet, document, logoOf(document));
    sheet.end();
    // Two hundred sheets take seconds: whoever else asks something meanwhile gets his turn after each.
    await breath();
  }
  root.end();
  pdf.end();
  return done;
}

/** Each logo is read and embedded once. */
function logos(pdf: InstanceType<typeof PDFDocument>): (document: PrintedDocument) => LogoImage | null {
  const opened = new Map<string, LogoImage>();
  const open = (pdf as unknown as { openImage: (file: Buffer) => LogoImage }).openImage.bind(pdf);
  return ({ letterhead }) => {
    const file = letterhead?.logo ?? null;
    if (file === null) return null;
    const key = file.toString('base64');
    const image = opened.get(key) ?? open(file);
    opened.set(key, image);
    return image;
  };
}

function titleOf(documents: readonly PrintedDocument[], language: Language): string {
  const words = DOCUMENT_WORDS[language];
  const [first, second] = documents;
  if (second !== undefined || first === undefined) return words.several(documents.length);
  const kind =
    first.kind === 'LETTER' ? words.letterTitle : words.certificateTitle(first.program ?? '').trim();
  return `${kind} ${first.number} · ${first.legalName}`;
}

function latest(documents: readonly PrintedDocument[]): string {
  return (
    documents
      .map(({ issuedOn }) => issuedOn)
      .sort()
      .at(-1) ?? '2000-01-01'
  );
}
