import { TextDecoder } from 'node:util';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

export interface DecodingNotice {
  /** The line on which the first such characters stand; null when it holds for the whole file. */
  readonly line: number | null;
  readonly note: string;
}

/**
 * Bytes to text with line feeds only. UTF-8 is expected; a line that is not UTF-8 is read as Windows-1252 (which
 * holds Latin-1), line by line, because files put together from several sources mix the two. UTF-16 is taken by
 * its byte order mark.
 */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  notice: (notice: DecodingNotice) => void,
): AsyncGenerator<string> {
  let encoding: string | undefined;
  let wide: TextDecoder | undefined;
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  const latin = { first: 0, count: 0 };

  const decode = (bytes: Buffer): string => {
    const before = latin.count;
    const text = decodeLines(bytes, line, latin);
    if (before === 0 && latin.count > 0) notice({ line: latin.first, note: LATIN_NOTE });
    line += countLines(bytes);
    return text.replaceAll('\r\n', '\n');
  };

  for await (const chunk of chunks) {
    let bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (encoding === undefined) {
      if (bytes.length < 3) {
        rest = bytes;
        continue;
      }
      const mark = BYTE_ORDER_MARKS.find((candidate) =>
        candidate.bytes.every((byte, at) => bytes[at] === byte),
      );
      encoding = mark?.encoding ?? 'utf-8';
      if (mark) bytes = bytes.subarray(mark.bytes.length);
      if (encoding !== 'utf-8') {
        notice({ line: null, note: `read as ${encoding.toUpperCase()}` });
        wide = new TextDecoder(encoding);
      }
    }
    if (wide) {
      rest = Buffer.alloc(0);
      // A carriage return at the end of a chunk is left alone: the CSV reader takes it as the end of a line too.
      yield wide.decode(bytes, { stream: true }).replaceAll('\r\n', '\n');
      continue;
    }
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    rest = bytes.subarray(end);
    if (end > 0) yield decode(bytes.subarray(0, end));
  }
  if (wide) yield wide.decode();
  else if (rest.length > 0) yield decode(rest);
}

export const LATIN_NOTE = 'is not UTF-8: lines like this one were read as Latin-1 (Windows-1252)';

const strict = new TextDecoder('utf-8', { fatal: true });
/** 0x80 to 0x9f in Windows-1252. Node 20's own decoder of that name leaves them as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252.charAt(letter.charCodeAt(0) - 0x80));
}

function tryUtf8(bytes: Buffer): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function decodeLines(bytes: Buffer, firstLine: number, latin: { first: number; count: number }): string {
  const whole = tryUtf8(bytes);
  if (whole !== null) return whole;
  const parts: string[] = [];
  for (let start = 0, line = firstLine; start < bytes.length; line += 1) {
    const at = bytes.indexOf(LINE_FEED, start);
    const end = at === -1 ? bytes.length : at + 1;
    const piece = bytes.subarray(start, end);
    let text = tryUtf8(piece);
    if (text === null) {
      text = decodeWindows1252(piece);
      if (latin.count === 0) latin.first = line;
      latin.count += 1;
    }
    parts.push(text);
    start = end;
  }
  return parts.join('');
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
