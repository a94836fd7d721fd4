import { setImmediate as breath } from 'node:timers/promises';
import type { Language } from '@good-standing/domain';
import { authorityName, logosOf } from '../../../pdf/letterhead.js';
import { Sheet } from '../../../pdf/sheet.js';
import { taggedPdf } from '../../../pdf/tagged-pdf.js';
import { DOCUMENT_WORDS } from './document-words.js';
import { drawCertificate, drawLetter } from './draw-documents.js';
import type { PrintedDocument } from './printed-document.js';

/** The documents as one tagged PDF, a page each, in the order given. The same documents give the same bytes. */
export async function renderDocuments(
  documents: readonly PrintedDocument[],
  language: Language,
): Promise<Buffer> {
  const [first] = documents;
  if (first === undefined) throw new Error('There is no document to render.');
  const about = {
    language,
    title: titleOf(documents, language),
    author: authorityName(first.letterhead, language),
    dated: latest(documents),
  };
  return taggedPdf(about, async (pdf, root) => {
    const logoOf = logosOf(pdf);
    for (const document of documents) {
      const sheet = new Sheet(pdf, language, root, document.number);
      // Among many, each is found by its number.
      if (documents.length > 1) pdf.outline.addItem(document.number);
      const draw = document.kind === 'LETTER' ? drawLetter : drawCertificate;
      draw(sheet, document, logoOf(document.letterhead));
      sheet.end();
      // Two hundred sheets take seconds: whoever else asks something meanwhile gets his turn after each.
      await breath();
    }
  });
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
