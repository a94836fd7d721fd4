import { expect, test } from 'vitest';
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
