import type { Language } from '@good-standing/domain';
import type PDFDocument from 'pdfkit';

export type Pdf = InstanceType<typeof PDFDocument>;

type Element = PDFKit.PDFStructureElement;
/** What the library reads and its types do not name. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & {
  scope?: 'Row' | 'Column';
  bbox?: [number, number, number, number];
};

const ROW_NAME: ElementOptions = { scope: 'Row' };
const COLUMN_NAME: ElementOptions = { scope: 'Column' };
const ROW_GAP = 5;
const COLUMN_GAP = 16;

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

export interface Column {
  name: string;
  width: number;
  align?: 'left' | 'right';
}

interface Cell {
  tag: 'TH' | 'TD';
  options?: ElementOptions;
  text: string;
  style: TextStyle;
}

/** Text is made smaller in these steps, and no further, nor below what can be read on paper. */
const SCALES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5];
const LEAST_SIZE = 7;
const LINE_GAP = 2;

/** There is more to say on a sheet than it has room for. */
export class DoesNotFit extends Error {
  constructor(readonly number: string) {
    super(`${number} has more text than there is room for on its page.`);
  }
}

/** What is written, from one page on: every mark is tagged, in the order in which it is read. */
export class Sheet {
  private readonly section: Element;
  private scale = 1;
  /** Nothing is drawn while it is only asked how far down something would reach. */
  private measuring = false;

  constructor(
    readonly pdf: Pdf,
    readonly language: Language,
    root: Element,
    private readonly number: string,
  ) {
    pdf.addPage();
    this.section = pdf.struct('Sect', { title: number });
    root.add(this.section);
  }

  /** Draws as large as it may be without reaching below `bottom`. @throws DoesNotFit when it is too much at any size */
  fit(bottom: number, draw: () => void): void {
    const room = bottom - this.pdf.y;
    const scale = SCALES.find((each) => {
      this.scale = each;
      return this.heightOf(draw) <= room;
    });
    if (scale === undefined) throw new DoesNotFit(this.number);
    draw();
    this.scale = 1;
  }

  /** How far down it would reach from here. */
  heightOf(draw: () => void): number {
    const { pdf } = this;
    const top = pdf.y;
    this.measuring = true;
    draw();
    this.measuring = false;
    const height = pdf.y - top;
    pdf.y = top;
    return height;
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
  text(tag: 'H1' | 'H2' | 'H3' | 'P', text: string, style: TextStyle = {}): void {
    if (this.measuring) this.write(text, style);
    else this.add(this.pdf.struct(tag, {}, () => this.write(text, style)));
  }

  /** Lines of a name and its value, as a table whose first column names the second. */
  table(rows: readonly (readonly [name: string, value: string])[], style: TextStyle = {}): void {
    const x = style.x ?? this.left;
    const nameWidth = 150;
    const names: TextStyle = { ...style, x, width: nameWidth, colour: QUIET };
    const values: TextStyle = {
      ...style,
      x: x + nameWidth,
      width: (style.width ?? this.width) - nameWidth,
      font: 'bold',
    };
    const table = this.openTable();
    for (const [name, value] of rows) {
      this.row(table, [
        { tag: 'TH', options: ROW_NAME, text: name, style: names },
        { tag: 'TD', text: value, style: values },
      ]);
    }
    table?.end();
  }

  /** A table under headings, which each further page repeats; what is in its cells is short. */
  grid(columns: readonly Column[], rows: readonly (readonly string[])[], style: TextStyle = {}): void {
    const { pdf } = this;
    const cells = (texts: readonly string[], look: TextStyle, head: boolean): Cell[] => {
      let x = this.left;
      return columns.map(({ width, align }, index) => {
        const text = texts[index] ?? '';
        const place = { ...style, ...look, x, width: width - COLUMN_GAP, align };
        x += width;
        if (head) return { tag: 'TH', options: COLUMN_NAME, text, style: place };
        return { tag: 'TD', text, style: place };
      });
    };
    const heads = cells(
      columns.map(({ name }) => name),
      { font: 'bold', colour: QUIET },
      true,
    );
    const [first = []] = rows;
    this.keepTogether(() => {
      this.row(null, heads);
      this.row(null, cells(first, {}, false));
    });
    const table = this.openTable();
    this.row(table, heads);
    for (const texts of rows) {
      const row = cells(texts, {}, false);
      // Who listens has heard the headings; who looks wants them on each page.
      if (this.keepTogether(() => this.row(null, row))) this.decoration(() => this.row(null, heads));
      this.row(table, row);
    }
    table?.end();
    pdf.x = this.left;
  }

  /** Goes to a new page when what would be drawn reaches below this one; whether it did. */
  keepTogether(draw: () => void): boolean {
    const { pdf } = this;
    if (pdf.y + this.heightOf(draw) <= pdf.page.height - pdf.page.margins.bottom) return false;
    pdf.addPage();
    return true;
  }

  private openTable(): Element | null {
    if (this.measuring) return null;
    const table = this.pdf.struct('Table');
    this.add(table);
    return table;
  }

  private row(table: Element | null, cells: readonly Cell[]): void {
    const { pdf } = this;
    const row = table === null ? null : pdf.struct('TR');
    if (row !== null) table?.add(row);
    const top = pdf.y;
    let below = top;
    for (const { tag, options = {}, text, style } of cells) {
      pdf.y = top;
      if (row === null) this.write(text, style);
      else row.add(pdf.struct(tag, options, () => this.write(text, style)));
      below = Math.max(below, pdf.y);
    }
    row?.end();
    pdf.y = below + ROW_GAP;
  }

  /** A picture with the words that stand for it; `draw` must stay inside the box. */
  figure(alt: string, box: { x: number; y: number; width: number; height: number }, draw: () => void): void {
    if (this.measuring) return;
    const { x, y, width, height } = box;
    const place: ElementOptions = { alt, bbox: [x, y, x + width, y + height] };
    this.add(this.pdf.struct('Figure', place, draw));
  }

  /** Lines and frames that say nothing. */
  decoration(draw: () => void): void {
    if (this.measuring) return;
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
    const { pdf, scale } = this;
    const { font = 'body', size = 11, colour = INK, align = 'left', x = this.left, width, after = 0 } = style;
    const options = { width: width ?? this.width, align, lineGap: LINE_GAP };
    pdf.font(FONT[font]).fontSize(Math.max(Math.min(size, LEAST_SIZE), size * scale));
    if (this.measuring) pdf.y += pdf.heightOfString(text, options);
    else pdf.fillColor(colour).text(text, x, pdf.y, options);
    pdf.y += after * scale;
  }
}
