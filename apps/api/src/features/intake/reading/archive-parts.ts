import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** One file within a ZIP archive, as the archive's own directory lists it. */
export interface ArchivePart {
  readonly name: string;
  /** Its size unpacked, as the directory says. */
  readonly bytes: number;
  /** Unpacks it. @throws ArchiveError when it is broken, or larger than the directory says */
  read(): Promise<Buffer>;
}

/** The bytes are no ZIP archive that can be read. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

const END_MARK = Buffer.from('PK\x05\x06', 'latin1');
const END_BYTES = 22;
/** The directory's end may be followed by a comment of this length at most. */
const LONGEST_COMMENT = 0xffff;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const LOCAL_MARK = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/**
 * The parts of a ZIP archive, nothing unpacked yet.
 * @throws ArchiveError when there is no directory, or one that points outside the archive
 */
export function archiveParts(archive: Buffer): ArchivePart[] {
  try {
    return [...listParts(archive)];
  } catch (error) {
    if (error instanceof RangeError) throw new ArchiveError('the directory is cut off');
    throw error;
  }
}

function* listParts(archive: Buffer): Generator<ArchivePart> {
  const end = archive.lastIndexOf(END_MARK);
  if (end === -1 || end < archive.length - END_BYTES - LONGEST_COMMENT)
    throw new ArchiveError('there is no directory');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let seen = 0; seen < count; seen += 1) {
    if (archive.readUInt32LE(at) !== ENTRY_MARK) throw new ArchiveError('the directory is broken');
    const method = archive.readUInt16LE(at + 10);
    const packed = archive.readUInt32LE(at + 20);
    const bytes = archive.readUInt32LE(at + 24);
    const nameBytes = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    yield { name, bytes, read: () => unpack(archive, { local, method, packed, bytes }) };
    at += ENTRY_BYTES + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

async function unpack(
  archive: Buffer,
  { local, method, packed, bytes }: { local: number; method: number; packed: number; bytes: number },
): Promise<Buffer> {
  if (local + LOCAL_BYTES > archive.length || archive.readUInt32LE(local) !== LOCAL_MARK)
    throw new ArchiveError('a part is not where the directory says');
  const start = local + LOCAL_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(start, start + packed);
  if (method !== STORED && method !== DEFLATED) throw new ArchiveError('a part is packed in an unknown way');
  // What the directory says was counted; a part that holds more is not taken at its word.
  const unpacked =
    method === STORED
      ? content
      : await inflate(content, { maxOutputLength: Math.max(1, bytes) }).catch(broken);
  if (unpacked.length !== bytes) throw new ArchiveError('a part is not as large as the directory says');
  return unpacked;
}

function broken(error: unknown): never {
  throw new ArchiveError(error instanceof Error ? error.message : String(error));
}

/** An archive of exactly these parts, unpacked. */
export function storedArchive(parts: readonly { name: string; content: Buffer }[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0); // the version needed to unpack
    about.writeUInt32LE(crc32(content), 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(content.length, 18);
    about.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL_MARK);
    pieces.push(local, about, nameBytes, content);
    const entry = Buffer.alloc(ENTRY_BYTES);
    entry.writeUInt32LE(ENTRY_MARK);
    about.copy(entry, 6);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, nameBytes);
    at += LOCAL_BYTES + nameBytes.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  END_MARK.copy(end);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}
