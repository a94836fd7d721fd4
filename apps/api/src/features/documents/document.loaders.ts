import { certificateDocumentOn, letterDocumentOn } from '@good-standing/domain';
import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { rowLoader } from '../../graphql/batch.js';
import { factsOf } from '../certification/index.js';
import { type DocumentRow, documentsById, documentsByRecord } from './document.queries.js';
import type { DocumentValidity } from './document.type.js';

/** A document by id; null when absent or not visible. */
export const documentById = (context: Context): DataLoader<string, DocumentRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => documentsById(context.pool, context.viewer, ids),
  );

/** The document of a certification or a letter, by the id of that; null when not visible. */
export const documentOfRecord = (context: Context): DataLoader<string, DocumentRow | null> =>
  rowLoader(
    context,
    (row) => row.recordId ?? '',
    (ids) => documentsByRecord(context.pool, context.viewer, ids),
  );

/** What a document is worth on the request's day; one whose record was struck, or made later, is void. */
export async function validityOf(
  context: Context,
  { kind, number, recordId, employerId }: DocumentRow,
): Promise<DocumentValidity> {
  const ask = kind === 'LETTER' ? letterDocumentOn : certificateDocumentOn;
  const facts =
    recordId === null || employerId === null ? null : await context.loaders.get(factsOf).load(employerId);
  const found = facts === null ? null : ask(facts, number, context.today());
  return found ?? { state: 'VOID', validFrom: null, validThrough: null };
}
