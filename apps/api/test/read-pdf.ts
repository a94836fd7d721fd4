import jsqr from 'jsqr';
import * as mupdf from 'mupdf';

export interface ReadPdf {
  pages: number;
  text: string;
  /** The same page by page. */
  pageTexts: string[];
  /** What the bookmarks are called, those below another right after it. */
  bookmarks: string[];
  language: string;
  title: string;
  /** The kinds of the tags in reading order, e.g. `Document Sect P H1`. */
  tags: string[];
  /** What stands for the pictures. */
  alternatives: string[];
  /** What the QR code of each page says; null where there is none. */
  qr: (string | null)[];
}

const PIXELS_PER_POINT = 3;
/** Points of the corner at the left foot of a page. */
const CORNER = 240;

/** Reads a PDF as a reader program would: words, tags, language, and the QR codes from the drawn pages. */
export function readPdf(file: Buffer): ReadPdf {
  const document = mupdf.PDFDocument.openDocument(file, 'application/pdf') as mupdf.PDFDocument;
  const root = document.getTrailer().get('Root');
  const tags: string[] = [];
  const alternatives: string[] = [];
  walk(root.get('StructTreeRoot').get('K'));
  const pages = Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index));
  const pageTexts = pages.map((page) => page.toStructuredText('').asText());
  return {
    pages: pages.length,
    text: pageTexts.join('\n'),
    pageTexts,
    bookmarks: (document.loadOutline() ?? []).flatMap(namesOf),
    language: root.get('Lang').asString(),
    title: document.getMetaData('info:Title') ?? '',
    tags,
    alternatives,
    // Drawn only for who asks: each page takes a while.
    get qr() {
      return pages.map(readQr);
    },
  };

  function walk(node: mupdf.PDFObject): void {
    if (node.isArray()) {
      for (let index = 0; index < node.length; index += 1) walk(node.get(index));
      return;
    }
    if (!node.isDictionary() || node.get('S').isNull()) return;
    tags.push(node.get('S').asName());
    if (!node.get('Alt').isNull()) alternatives.push(node.get('Alt').asString());
    walk(node.get('K'));
  }
}

interface Bookmark {
  title: string | undefined;
  down?: Bookmark[];
}

function namesOf({ title, down }: Bookmark): string[] {
  return [title ?? '', ...(down ?? []).flatMap(namesOf)];
}

/** Looks where our documents have the code: a whole page takes seconds. */
function readQr(page: mupdf.Page): string | null {
  const [left, , , bottom] = page.getBounds();
  const corner: mupdf.Rect = [left, bottom - CORNER, left + CORNER, bottom];
  const scale = mupdf.Matrix.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
  const picture = new mupdf.Pixmap(
    mupdf.ColorSpace.DeviceRGB,
    mupdf.Rect.transform(corner, scale).map(Math.round) as unknown as mupdf.Rect,
    true,
  );
  picture.clear(255);
  const device = new mupdf.DrawDevice(scale, picture);
  page.run(device, mupdf.Matrix.identity);
  device.close();
  const decode = jsqr as unknown as (
    pixels: Uint8ClampedArray,
    width: number,
    height: number,
  ) => { data: string } | null;
  const pixels = new Uint8ClampedArray(picture.getPixels());
  return decode(pixels, picture.getWidth(), picture.getHeight())?.data ?? null;
}

/** A page as a picture, to be looked at. */
export function drawPage(file: Buffer, index = 0): Uint8Array {
  const page = mupdf.Document.openDocument(file, 'application/pdf').loadPage(index);
  return page.toPixmap(mupdf.Matrix.scale(1.5, 1.5), mupdf.ColorSpace.DeviceRGB, false).asPNG();
}
