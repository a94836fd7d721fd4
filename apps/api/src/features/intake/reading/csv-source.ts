import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { IntakeFileName } from '../intake-files.js';
import type { IntakeFindings } from '../intake-findings.js';
import { IntakeFileError } from '../intake-report.js';
import { decodeText } from './decode-text.js';
import type { IntakeSource, SourceRow } from './intake-source.js';

interface ParsedRecord {
  readonly record: string[];
  /** Lines up to and including the record. */
  readonly info: { readonly lines: number };
}

/** One CSV file, read as a stream: comma, RFC 4180 quotes, any of the three line ends. */
export function csvSource(name: IntakeFileName, label: string, path: string, bytes: number): IntakeSource {
  return {
    name,
    label,
    bytes,
    rows: (findings, onBytes) => readCsv(label, createReadStream(path), findings, onBytes),
  };
}

export async function* readCsv(
  label: string,
  file: AsyncIterable<Buffer>,
  findings: IntakeFindings,
  onBytes: (count: number) => void,
): AsyncGenerator<SourceRow> {
  const text = decodeText(counted(file, onBytes), ({ line, note }) =>
    findings.note({ file: label, line, column: null, value: null, note }),
  );
  // An error overtakes rows that are parsed but not yet handed on, so the parser itself keeps count.
  let linesParsed = 0;
  const parser = parse({
    info: true,
    on_record: (record, { lines }) => {
      linesParsed = lines;
      return record;
    },
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\n', '\r'],
    // A quote that never closes would take in the rest of the file; no cell of these records is that long.
    max_record_size: 1_000_000,
  });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  let linesRead = 0;
  try {
    for await (const parsed of source.pipe(parser) as AsyncIterable<ParsedRecord>) {
      const line = linesRead + 1;
      linesRead = parsed.info.lines;
      yield { line, cells: parsed.record };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw explain(error, label, linesParsed + 1);
  } finally {
    source.destroy();
  }
}

async function* counted(
  chunks: AsyncIterable<Buffer>,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function explain(error: CsvError, label: string, rowStart: number): IntakeFileError {
  const line = Number.isInteger(error.lines) ? Number(error.lines) : rowStart;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return new IntakeFileError(
        label,
        rowStart,
        'a quoted cell of the row that starts here is never closed; the file may be cut off',
        'a closing " for each opening one',
      );
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new IntakeFileError(
        label,
        line,
        'a " stands in the middle of a cell',
        'the cell in quotes with each inner quote doubled, like "Pipe 5"" Ltd."',
      );
    default:
      return new IntakeFileError(
        label,
        line,
        `cannot be read as CSV (${error.code})`,
        'comma-separated rows',
      );
  }
}
