import type { Language } from '@good-standing/domain';
import type PDFDocument from 'pdfkit';
import { DOCUMENT_WORDS, type DocumentWords } from './document-words.js';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;
/** What the library reads and its types do not name. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & {
  scope?: 'Row' | 'Column';
  bbox?: [number, number, number, number];
};

const ROW_NAME: ElementOptions = { scope: 'Row' };

export const FONT = { body: 'body', bold: 'bold' } as const;
export const INK = '#1b2733';
export const QUIET = '#52606d';
export const RULE = '#b8c4ce';
export const WARNING = '#a61b1b';

export interface TextStyle {
  font?: keyof typeof FONT;
  size?: number;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  /** Where the line begins and how wide it may grow; without them, at the margin. */
  x?: number;
  width?: number;
  /** Space below, in points. */
  after?: number;
}

/** One page being written: every mark on it is tagged, in the order in which it is read. */
export class Sheet {
  readonly words: DocumentWords;
  private readonly section: Element;

  constructor(
    readonly pdf: Pdf,
    readonly language: Language,
    root: Element,
    title: string,
  ) {
    pdf.addPage();
    this.words = DOCUMENT_WORDS[language];
    this.section = pdf.struct('Sect', { title });
    root.add(this.section);
  }

  get left(): number {
    return this.pdf.page.margins.left;
  }

  get right(): number {
    return this.pdf.page.width - this.pdf.page.margins.right;
  }

  get width(): number {
    return this.right - this.left;
  }

  /** A heading or a paragraph at the place where the last one ended. */
  text(tag: 'H1' | 'H2' | 'P', text: string, style: TextStyle = {}): void {
    this.add(this.pdf.struct(tag, {}, () => this.write(text, style)));
  }

  /** Lines of a name and its value, as a table whose first column names the second. */
  table(rows: readonly (readonly [name: string, value: string])[], style: TextStyle = {}): void {
    const { pdf } = this;
    const x = style.x ?? this.left;
    const nameWidth = 150;
    const table = pdf.struct('Table');
    this.add(table);
    for (const [name, value] of rows) {
      const row = pdf.struct('TR');
      table.add(row);
      const y = pdf.y;
      row.add(
        pdf.struct('TH', ROW_NAME, () => this.write(name, { ...style, x, width: nameWidth, colour: QUIET })),
      );
      const below = pdf.y;
      pdf.y = y;
      row.add(
        pdf.struct('TD', {}, () =>
          this.write(value, {
            ...style,
            x: x + nameWidth,
            width: (style.width ?? this.width) - nameWidth,
            font: 'bold',
          }),
        ),
      );
      row.end();
      pdf.y = Math.max(pdf.y, below) + 5;
    }
    table.end();
  }

  /** A picture with the words that stand for it; `draw` must stay inside the box. */
  figure(alt: string, box: { x: number; y: number; width: number; height: number }, draw: () => void): void {
    const { x, y, width, height } = box;
    const place: ElementOptions = { alt, bbox: [x, y, x + width, y + height] };
    this.add(this.pdf.struct('Figure', place, draw));
  }

  /** Lines and frames that say nothing. */
  decoration(draw: () => void): void {
    const { pdf } = this;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.save();
    draw();
    pdf.restore();
    pdf.endMarkedContent();
  }

  end(): void {
    this.section.end();
  }

  private add(element: Element): void {
    this.section.add(element);
  }

  private write(text: string, style: TextStyle): void {
    const { font = 'body', size = 11, colour = INK, align = 'left', x = this.left, width, after = 0 } = style;
    this.pdf
      .font(FONT[font])
      .fontSize(size)
      .fillColor(colour)
      .text(text, x, this.pdf.y, { width: width ?? this.width, align, lineGap: 2 });
    this.pdf.y += after;
  }
}
