import { PROGRAM_LABELS } from '@good-standing/domain';
import { drawHead, type LogoImage } from '../../../pdf/letterhead.js';
import { longDate } from '../../../pdf/long-date.js';
import { INK, QUIET, RULE, type Sheet } from '../../../pdf/sheet.js';
import { DOCUMENT_WORDS } from './document-words.js';
import { drawContent, drawFoot, drawVoid } from './draw-parts.js';
import type { PrintedDocument } from './printed-document.js';

/** A letter of good standing on one page. */
export function drawLetter(sheet: Sheet, document: PrintedDocument, logo: LogoImage | null): void {
  const { language } = sheet;
  const words = DOCUMENT_WORDS[language];
  const long = (day: string | null) => longDate(day, language);
  drawContent(sheet, document, () => {
    drawHead(sheet, document.letterhead, logo);
    sheet.text('P', `${words.letterNo} ${document.number} · ${words.issued} ${long(document.issuedOn)}`, {
      size: 10,
      colour: QUIET,
      after: 18,
    });
    drawVoid(sheet, document);
    sheet.text('H1', words.letterTitle, { font: 'bold', size: 22, after: 14 });
    sheet.text('P', words.to, { after: 12 });
    const { program, certificateNo } = document;
    if (program === null || certificateNo === null) {
      sheet.text('P', words.unattached, { after: 12 });
    } else {
      const body = words.letterBody(document.legalName, PROGRAM_LABELS[program][language], certificateNo);
      sheet.text('P', body, { size: 12, after: 10 });
      const period = words.letterPeriod(long(document.validFrom), long(document.validThrough));
      sheet.text('P', period, { size: 12, after: 22 });
    }
    sheet.table([
      [words.employer, nameOf(sheet, document)],
      ...(document.city === null ? [] : [[words.city, document.city] as const]),
      [words.certificateNo, certificateNo ?? '—'],
      [words.year, String(document.cycleYear ?? '—')],
      [words.account, document.wcbAccount ?? '—'],
    ]);
  });
  drawFoot(sheet, document);
}

/** A certificate on one page, inside a frame. */
export function drawCertificate(sheet: Sheet, document: PrintedDocument, logo: LogoImage | null): void {
  const { pdf, language } = sheet;
  const words = DOCUMENT_WORDS[language];
  const long = (day: string | null) => longDate(day, language);
  const program = document.program === null ? '' : PROGRAM_LABELS[document.program][language];
  sheet.decoration(() => {
    const { width, height } = pdf.page;
    pdf
      .rect(28, 28, width - 56, height - 56)
      .lineWidth(1.5)
      .strokeColor(INK)
      .stroke();
    pdf
      .rect(33, 33, width - 66, height - 66)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
  });
  drawContent(sheet, document, () => {
    drawHead(sheet, document.letterhead, logo);
    drawVoid(sheet, document);
    const centred = { align: 'center' } as const;
    pdf.y += 18;
    sheet.text('H1', words.certificateTitle(program), { ...centred, font: 'bold', size: 30, after: 20 });
    sheet.text('P', words.certificateIntro, { ...centred, size: 13, after: 12 });
    sheet.text('P', document.legalName, { ...centred, font: 'bold', size: 22, after: 4 });
    const { operatingName, city } = document;
    if (operatingName !== null && operatingName !== document.legalName)
      sheet.text('P', `${words.operating} ${operatingName}`, { ...centred, after: 4 });
    if (city !== null) sheet.text('P', city, { ...centred, size: 12 });
    pdf.y += 14;
    const inset = 50;
    const narrow = { x: sheet.left + inset, width: sheet.width - 2 * inset };
    sheet.text('P', words.certificateBody(program), { ...centred, ...narrow, size: 13, after: 26 });
    sheet.table(
      [
        [words.certificateNo, document.number],
        [words.validFrom, long(document.validFrom)],
        [words.validThrough, long(document.validThrough)],
      ],
      { x: sheet.left + 90, width: sheet.width - 180 },
    );
    pdf.y += 8;
    sheet.text('P', words.yearly, { ...centred, size: 10, colour: QUIET });
  });
  drawFoot(sheet, document);
}

function nameOf({ language }: Sheet, { legalName, operatingName }: PrintedDocument): string {
  const words = DOCUMENT_WORDS[language];
  return operatingName === null || operatingName === legalName
    ? legalName
    : `${legalName}, ${words.operating} ${operatingName}`;
}
