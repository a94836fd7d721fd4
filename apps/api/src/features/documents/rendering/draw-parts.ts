import QRCode from 'qrcode';
import { longDate } from '../../../pdf/long-date.js';
import { INK, QUIET, RULE, type Sheet, WARNING } from '../../../pdf/sheet.js';
import { DOCUMENT_WORDS } from './document-words.js';
import type { PrintedDocument } from './printed-document.js';

const QR_SIDE = 92;
/** Modules of white around the code, as readers need. */
const QUIET_ZONE = 4;

/** Across the sheet that it no longer holds, and what does. */
export function drawVoid(sheet: Sheet, { kind, voidedOn, successorNumber }: PrintedDocument): void {
  if (voidedOn === null) return;
  const words = DOCUMENT_WORDS[sheet.language].voided[kind];
  const replaced = successorNumber === null ? '' : ` ${words.replacedBy(successorNumber)}`;
  sheet.text('P', `${words.void(longDate(voidedOn, sheet.language))}.${replaced}`, {
    font: 'bold',
    size: 15,
    colour: WARNING,
    after: 12,
  });
}

/** Where the foot begins; above it stands the signature, and above that what the sheet says. */
const footTop = ({ pdf }: Sheet): number => pdf.page.height - pdf.page.margins.bottom - 118;
const FOOT_GAP = 10;
/** Room for a pen, a name and a title; longer names take theirs from what stands above. */
const SIGNATURE_HEIGHT = 92;

function signatureTop(sheet: Sheet, document: PrintedDocument): number {
  const height = sheet.heightOf(() => drawSignature(sheet, document));
  return footTop(sheet) - Math.max(SIGNATURE_HEIGHT, height + 2 * FOOT_GAP);
}

/** What the sheet says, from the top down to the signature. */
export function drawContent(sheet: Sheet, document: PrintedDocument, draw: () => void): void {
  sheet.fit(signatureTop(sheet, document), draw);
}

/** How anybody can check the document, and who answers for it; at the foot of the page. */
export function drawFoot(sheet: Sheet, document: PrintedDocument): void {
  const { pdf, language } = sheet;
  const words = DOCUMENT_WORDS[language];
  const top = footTop(sheet);
  const half = sheet.width * 0.6;
  pdf.y = signatureTop(sheet, document);
  drawSignature(sheet, document);
  sheet.decoration(() => {
    pdf
      .moveTo(sheet.left, top - FOOT_GAP)
      .lineTo(sheet.right, top - FOOT_GAP)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
  });
  const { checkUrl, code } = document;
  const x = checkUrl === null ? sheet.left : sheet.left + QR_SIDE + 16;
  pdf.y = top + 4;
  if (checkUrl !== null) {
    const box = { x: sheet.left, y: top, width: QR_SIDE, height: QR_SIDE };
    sheet.figure(words.qrAlt(checkUrl), box, () => drawQr(sheet, checkUrl, box));
    pdf.y = top + 4;
  }
  const style = { x, width: half, size: 8.5, colour: QUIET };
  const place = checkUrl === null ? null : checkUrl.slice(0, checkUrl.lastIndexOf('/'));
  sheet.fit(pdf.page.height - pdf.page.margins.bottom, () => {
    sheet.text('H2', words.checkTitle, { ...style, font: 'bold', colour: INK, after: 2 });
    sheet.text('P', place === null ? words.checkAsk : words.checkHow(place), { ...style, after: 4 });
    sheet.text('P', `${words.code}: ${code}`, { ...style, font: 'bold', size: 11, colour: INK });
  });
}

function drawSignature(sheet: Sheet, { letterhead }: PrintedDocument): void {
  const { pdf, language } = sheet;
  const words = DOCUMENT_WORDS[language];
  const x = sheet.left;
  const y = pdf.y + 26;
  sheet.decoration(() => {
    pdf
      .moveTo(x, y)
      .lineTo(x + 220, y)
      .lineWidth(0.75)
      .strokeColor(INK)
      .stroke();
  });
  pdf.y = y + 5;
  const name = letterhead?.signatoryName;
  if (name) sheet.text('P', name, { font: 'bold', size: 10 });
  const title = [letterhead?.signatoryTitle, letterhead?.authorityName].filter(Boolean).join(', ');
  sheet.text('P', title || words.signature, { size: 9, colour: QUIET });
}

function drawQr(sheet: Sheet, text: string, { x, y, width }: { x: number; y: number; width: number }): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = width / (modules.size + 2 * QUIET_ZONE);
  const { pdf } = sheet;
  pdf.save();
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 1)
        pdf.rect(x + (column + QUIET_ZONE) * side, y + (row + QUIET_ZONE) * side, side, side);
    }
  }
  pdf.fillColor('#000000').fill();
  pdf.restore();
}
