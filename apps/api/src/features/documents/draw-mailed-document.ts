import type { CalendarDate } from '@good-standing/domain';
import type pg from 'pg';
import { DoesNotFit } from '../../pdf/sheet.js';
import { loadFacts } from '../certification/index.js';
import { employersById, type Reader } from '../employers/index.js';
import { type DrawDocument, PostFailure } from '../mail/index.js';
import { documentsById } from './document.queries.js';
import { type DocumentSources, gatherDocuments } from './rendering/gather-documents.js';
import { renderDocuments } from './rendering/render-documents.js';

/** Whoever wrote the mail was permitted to; the program sends it for the office. */
const OFFICE: Reader = { role: 'STAFF', employerId: null, personId: null };

/** Draws what goes with a mail as it is on the day it is sent; what no longer holds is not sent. */
export function drawMailedDocument(pool: pg.Pool, today: () => CalendarDate): DrawDocument {
  return async (documentId, language) => {
    const [document] = await gatherDocuments(officeSources(pool, today()), [documentId]);
    if (document === undefined) throw new PostFailure('NEVER', 'The document was struck before it was sent.');
    if (document.voidedOn !== null)
      throw new PostFailure('NEVER', 'The document was voided before it was sent.');
    return renderDocuments([document], language).catch((error: unknown) => {
      throw error instanceof DoesNotFit ? new PostFailure('NEVER', error.message) : error;
    });
  };
}

function officeSources(pool: pg.Pool, today: CalendarDate): DocumentSources {
  return {
    pool,
    today,
    document: async (id) => (await documentsById(pool, OFFICE, [id]))[0] ?? null,
    employer: async (id) => (await employersById(pool, OFFICE, [id]))[0] ?? null,
    facts: async (employerId) => {
      const facts = (await loadFacts(pool, { employerIds: [employerId] })).get(employerId);
      if (facts === undefined) throw new Error(`Employer ${employerId} has been removed.`);
      return facts;
    },
  };
}
