import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { refuse } from '../../acts/problem.js';

/** Bytes of the file that is sent. */
const LARGEST_FILE = 300_000;
const MOST_PIXELS_A_SIDE = 4000;
/** Pixels of the longer side of what is kept: 300 to the inch on a head seven centimetres wide. */
const KEPT_SIDE = 840;
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** What reaches outside the drawing, runs, or can be made to grow without end. */
const UNWELCOME =
  /<!DOCTYPE|<!ENTITY|<script|<foreignObject|<image|<feImage|href\s*=\s*["']\s*[^#"'\s]|@import|url\(\s*["']?\s*[^#"'\s)]/i;

/**
 * A logo as it is kept: a PNG drawn anew from the file, whatever that was, so that nothing of it but its look is ever
 * read again.
 * @throws Refusal at `logoFile`, saying what was wrong and what is expected
 */
export function readLogo(base64: string): Buffer {
  const file = Buffer.from(base64, 'base64');
  if (file.length === 0) refuseLogo('The file is empty.', 'Le fichier est vide.');
  if (file.length > LARGEST_FILE) {
    const size = Math.ceil(file.length / 1000);
    refuseLogo(
      `The file has ${size} kB; at most 300 kB are taken.`,
      `Le fichier fait ${size} ko; le maximum est de 300 ko.`,
    );
  }
  return draw(isPng(file) ? pictureOf(file) : drawingOf(file));
}

function isPng(file: Buffer): boolean {
  return file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE);
}

/** The picture inside a drawing of its own size. */
function pictureOf(file: Buffer): string {
  const header = file.length >= 24 && file.toString('latin1', 12, 16) === 'IHDR';
  const [width, height] = header ? [file.readUInt32BE(16), file.readUInt32BE(20)] : [0, 0];
  if (width === 0 || height === 0) refuseUnreadable();
  if (Math.max(width, height) > MOST_PIXELS_A_SIDE) {
    refuseLogo(
      `The picture is ${width} × ${height} pixels; at most ${MOST_PIXELS_A_SIDE} a side are taken.`,
      `L’image fait ${width} × ${height} pixels; le maximum est de ${MOST_PIXELS_A_SIDE} par côté.`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${file.toString('base64')}"/></svg>`;
}

function drawingOf(file: Buffer): string {
  const text = file.toString('utf8').replace(/^\uFEFF/, '');
  if (!/^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)) {
    refuseLogo('Expected a PNG or SVG file.', 'Un fichier PNG ou SVG est attendu.');
  }
  if (UNWELCOME.test(text)) {
    refuseLogo(
      'The drawing refers to other files or holds a script. Save it as a plain SVG with shapes only, or as PNG.',
      'Le dessin renvoie à d’autres fichiers ou contient un script. Enregistrez-le en SVG simple (formes seulement) ou en PNG.',
    );
  }
  return text;
}

function draw(svg: string): Buffer {
  try {
    const measured = new Resvg(svg, OPTIONS);
    const mode = measured.width >= measured.height ? 'width' : 'height';
    const { pixels, png } = keep(new Resvg(svg, { ...OPTIONS, fitTo: { mode, value: KEPT_SIDE } }));
    if (pixels.some((byte) => byte !== 0)) return png;
  } catch {
    // Said below, as for a file that draws nothing.
  }
  return refuseUnreadable();
}

function keep(resvg: Resvg): { pixels: Buffer; png: Buffer } {
  const image = resvg.render();
  return { pixels: image.pixels, png: image.asPng() };
}

/** Letters in a drawing are drawn with the font of the documents; the machine's own would differ from place to place. */
const OPTIONS = {
  font: {
    loadSystemFonts: false,
    fontFiles: [
      createRequire(import.meta.url).resolve(
        '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
      ),
    ],
    defaultFontFamily: 'Noto Sans',
  },
};

function refuseUnreadable(): never {
  return refuseLogo(
    'The file cannot be read as a picture, or shows nothing. Expected a PNG or SVG file.',
    'Le fichier ne peut pas être lu comme une image ou ne montre rien. Un fichier PNG ou SVG est attendu.',
  );
}

function refuseLogo(en: string, fr: string): never {
  return refuse('INVALID', ['logoFile'], en, fr);
}
