import * as mupdf from 'mupdf';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../test/read-pdf.js';
import { DoesNotFit } from '../../../pdf/sheet.js';
import type { PrintedDocument } from './printed-document.js';
import { renderDocuments } from './render-documents.js';

const LETTER: PrintedDocument = {
  kind: 'LETTER',
  number: 'L000012',
  code: '7KQ2-M0XZ-4TPD',
  checkUrl: 'https://standing.example.test/check/7KQ2-M0XZ-4TPD',
  issuedOn: '2026-05-10',
  voidedOn: null,
  successorNumber: null,
  program: 'SECOR',
  certificateNo: 'S000012',
  cycleYear: 2,
  legalName: 'Prairie Example Ltd.',
  operatingName: null,
  city: 'Winnipeg',
  wcbAccount: '1234567',
  validFrom: '2026-05-10',
  validThrough: '2027-05-09',
  letterhead: null,
};

test('lets others have their turn after each sheet', async () => {
  let turns = 0;
  let drawing = true;
  const others = (): void => {
    turns += 1;
    if (drawing) setImmediate(others);
  };
  setImmediate(others);
  await renderDocuments(
    Array.from({ length: 8 }, () => LETTER),
    'en',
  );
  drawing = false;
  expect(turns).toBeGreaterThanOrEqual(8);
});

/** As long as a name may be. */
const long = (word: string) => `${word} ${'Großbau & Béton Prairie '.repeat(10)}`.slice(0, 200).trim();
const CERTIFICATE: PrintedDocument = {
  ...LETTER,
  kind: 'CERTIFICATE',
  number: 'S000012',
  cycleYear: null,
};
const LONG: Partial<PrintedDocument> = {
  legalName: long('Legal'),
  operatingName: long('Operating'),
  city: long('City'),
  voidedOn: '2026-06-01',
  successorNumber: 'L000099',
  letterhead: {
    authorityName: long('Authority'),
    address: '1 Example Street\nWinnipeg MB',
    phone: '204-555-0100',
    email: 'office@example.test',
    signatoryName: long('Signatory'),
    signatoryTitle: long('Title'),
    logo: null,
  },
};

interface Line {
  text: string;
  bbox: { x: number; y: number; w: number; h: number };
}

/** The lines of the first page, with where each stands. */
function linesOf(file: Buffer): Line[] {
  const page = mupdf.Document.openDocument(file, 'application/pdf').loadPage(0);
  const { blocks } = JSON.parse(page.toStructuredText('').asJSON()) as { blocks: { lines?: Line[] }[] };
  return blocks.flatMap(({ lines }) => lines ?? []);
}

/** The lines that stand in another: letters reach a little above and below their own line. */
function runTogether(lines: readonly Line[]): string[] {
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const [a, b] = [one.bbox, other.bbox];
      const across = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y);
      return across > 1 && down > Math.min(a.h, b.h) / 2 ? [`${one.text} / ${other.text}`] : [];
    }),
  );
}

const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each([
  ['a letter', LETTER],
  ['a certificate', CERTIFICATE],
])('%s', (_, document) => {
  test.each(['en', 'fr'] as const)(
    'with the longest names stays one page that can be read, in %s',
    async (language) => {
      const file = await renderDocuments([{ ...document, ...LONG }], language);
      const pdf = readPdf(file);
      expect(pdf.pages).toBe(1);
      expect(pdf.qr).toEqual([document.checkUrl]);
      const text = flat(pdf.text);
      for (const name of [LONG.legalName, LONG.operatingName, LONG.city, document.number, document.code])
        expect(text).toContain(name);
      expect(runTogether(linesOf(file))).toEqual([]);
    },
  );

  test('that cannot be made to fit is refused by its number', async () => {
    const tooLong = { ...document, legalName: 'Too long. '.repeat(900) };
    await expect(renderDocuments([tooLong], 'en')).rejects.toThrow(new DoesNotFit(document.number));
  });
});

test('says that it is void in the gender of what it is', async () => {
  const voided = { voidedOn: '2026-06-01', successorNumber: 'X1' };
  const said = async (document: PrintedDocument) =>
    flat(readPdf(await renderDocuments([{ ...document, ...voided }], 'fr')).text);
  expect(await said(CERTIFICATE)).toContain('NUL à compter du 1er juin 2026. Remplacé par X1.');
  expect(await said(LETTER)).toContain('NULLE à compter du 1er juin 2026. Remplacée par X1.');
});
