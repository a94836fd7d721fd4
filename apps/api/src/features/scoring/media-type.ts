/** What a file is by its first bytes; what the sender calls it is not believed. */

const OFFICE_PARTS = [
  { part: 'word/', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { part: 'xl/', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
] as const;

const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

const SIGNS: readonly { mediaType: string; is: (bytes: Buffer) => boolean }[] = [
  { mediaType: 'application/pdf', is: (bytes) => text(bytes, 0, 5) === '%PDF-' },
  { mediaType: 'image/jpeg', is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { mediaType: 'image/png', is: (bytes) => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' },
  {
    mediaType: 'image/webp',
    is: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
  },
  {
    // The pictures of a phone.
    mediaType: 'image/heic',
    is: (bytes) => text(bytes, 4, 8) === 'ftyp' && ['heic', 'heix', 'mif1'].includes(text(bytes, 8, 12)),
  },
];

/** The media type of a file that may be kept; null for anything else, programs and pages with scripts among them. */
export function mediaTypeOf(bytes: Buffer): string | null {
  const sign = SIGNS.find(({ is }) => is(bytes));
  if (sign !== undefined) return sign.mediaType;
  if (text(bytes, 0, 4) !== 'PK\x03\x04') return null;
  // An office document is an archive that says so: its parts' names stand in the clear. One with macros is refused.
  const names = bytes.toString('latin1');
  if (!names.includes('[Content_Types].xml') || names.includes('vbaProject.bin')) return null;
  return OFFICE_PARTS.find(({ part }) => names.includes(part))?.mediaType ?? null;
}
