import { createReadStream } from 'node:fs';
import type { IntakeFileName } from '../intake-files.js';
import type { IntakeFindings } from '../intake-findings.js';
import { CsvRows } from './csv-rows.js';
import { decodeText } from './decode-text.js';
import type { IntakeSource, SourceRow } from './intake-source.js';

/** One CSV file, read as a stream. */
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
  const rows = new CsvRows();
  for await (const part of text) yield* rows.push(part);
  yield* rows.end();
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
