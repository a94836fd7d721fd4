import { FONT, type Pdf, type Sheet } from './sheet.js';

/** What stands at the two ends of a foot. */
export interface Foot {
  left: string;
  right: string;
  colour: string;
}

const SIZE = 8;
const GAP = 14;
/** Of its width, for the left end. */
const LEFT_SHARE = 0.8;

/** A line at the foot of every page, which is no part of what is read; drawn when all pages are there. */
export function drawFeet(sheet: Sheet, footOf: (page: number, pages: number) => Foot): void {
  const { pdf } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const { left, right, colour } = footOf(index + 1, count);
    const { margins, height } = pdf.page;
    const { bottom } = margins;
    const y = height - bottom + GAP;
    // Else what stands below the margin would be taken to the next page.
    margins.bottom = 0;
    sheet.decoration(() => {
      pdf.font(FONT.body).fontSize(SIZE).fillColor(colour);
      const place = { lineBreak: false, width: sheet.width };
      pdf.text(shortened(pdf, left, sheet.width * LEFT_SHARE), sheet.left, y, { ...place, align: 'left' });
      pdf.text(right, sheet.left, y, { ...place, align: 'right' });
    });
    margins.bottom = bottom;
  }
}

/** As much of a text as fits on a line. */
function shortened(pdf: Pdf, text: string, width: number): string {
  let end = text.length;
  while (end > 0 && pdf.widthOfString(cut(text, end)) > width) end -= 1;
  return cut(text, end);
}

function cut(text: string, end: number): string {
  return end === text.length ? text : `${text.slice(0, end).trimEnd()}…`;
}
