import { archiveParts } from '../intake/index.js';

/** What a file is by what it holds; what the sender calls it is not believed. */
export interface FileKind {
  readonly mediaType: string;
  /** The usual extension first. */
  readonly extensions: readonly string[];
}

const text = (bytes: Buffer, from: number, to: number) => bytes.toString('latin1', from, to);

const SIGNS: readonly (FileKind & { is: (bytes: Buffer) => boolean })[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], is: (bytes) => text(bytes, 0, 5) === '%PDF-' },
  {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    is: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  { mediaType: 'image/png', extensions: ['png'], is: (bytes) => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' },
  {
    mediaType: 'image/webp',
    extensions: ['webp'],
    is: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
  },
  {
    // The pictures of a phone.
    mediaType: 'image/heic',
    extensions: ['heic', 'heif'],
    is: (bytes) => text(bytes, 4, 8) === 'ftyp' && ['heic', 'heix', 'mif1'].includes(text(bytes, 8, 12)),
  },
];

const OFFICE_KINDS: readonly (FileKind & { folder: string })[] = [
  {
    folder: 'word/',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  {
    folder: 'xl/',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
];
const CONTENT_TYPES = '[Content_Types].xml';
/** A list of parts; that of a large workbook has some kilobytes. */
const LARGEST_LIST = 1024 * 1024;
const MACROS = /macroEnabled|vbaProject/i;

/** The kind of a file that may be kept; null for anything else, programs and pages with scripts among them. */
export async function fileKindOf(bytes: Buffer): Promise<FileKind | null> {
  const sign = SIGNS.find(({ is }) => is(bytes));
  if (sign !== undefined) return sign;
  if (text(bytes, 0, 4) !== 'PK\x03\x04') return null;
  return officeKindOf(bytes).catch(() => null);
}

/** An office document is an archive that lists what its parts are. One with macros is refused. */
async function officeKindOf(bytes: Buffer): Promise<FileKind | null> {
  const parts = archiveParts(bytes);
  const list = parts.find(({ name }) => name === CONTENT_TYPES);
  if (list === undefined || list.bytes > LARGEST_LIST) return null;
  if (MACROS.test((await list.read()).toString('utf8')) || parts.some(({ name }) => MACROS.test(name)))
    return null;
  return OFFICE_KINDS.find(({ folder }) => parts.some(({ name }) => name.startsWith(folder))) ?? null;
}

const EXTENSION = /\.[a-z][a-z0-9]{0,9}$/i;

/** The name with the extension of what the file is, so that no computer takes it for a page or a program. */
export function nameAs(fileName: string, { extensions }: FileKind): string {
  const given = EXTENSION.exec(fileName)?.[0].slice(1).toLowerCase();
  if (given !== undefined && extensions.includes(given)) return fileName;
  return `${fileName.replace(EXTENSION, '')}.${extensions[0]}`;
}
