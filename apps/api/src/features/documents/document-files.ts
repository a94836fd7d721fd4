import type { Text } from '@good-standing/domain';
import { type Request, Router } from 'express';
import { answerFile, askedName, type ContextOf, fileNamePart, type NoFile } from '../../answer-file.js';
import { isRecordId } from '../../graphql/batch.js';
import { DoesNotFit } from '../../pdf/sheet.js';
import { gatherDocuments, sourcesOf } from './rendering/gather-documents.js';
import type { PrintedDocument } from './rendering/printed-document.js';
import { renderDocuments } from './rendering/render-documents.js';

const MOST_IN_ONE_FILE = 200;

const NONE: NoFile = {
  status: 404,
  say: {
    en: 'There is no such document, or it is not yours to see.',
    fr: 'Ce document n’existe pas ou vous n’y avez pas accès.',
  },
};
const TOO_MANY: NoFile = {
  status: 400,
  say: {
    en: `Name from 1 to ${MOST_IN_ONE_FILE} documents, as ?ids=…,…`,
    fr: `Nommez de 1 à ${MOST_IN_ONE_FILE} documents, comme ?ids=…,…`,
  },
};

const sayTooLong = (number: string): Text => ({
  en: `${number} has more text than fits on its page. Shorten the names on it.`,
  fr: `${number} contient plus de texte que sa page n’en peut porter. Abrégez-en les noms.`,
});

/**
 * Documents as PDF, for who is signed in and may see their employers: `/documents/<id>.pdf`, and several as one file
 * `/documents/several.pdf?ids=<id>,<id>`.
 */
export function documentFiles(contextOf: ContextOf): Router {
  const answer = (idsOf: (request: Request) => readonly string[]) =>
    answerFile(contextOf, 'employers.read', async ({ context, request, language }) => {
      const wanted = idsOf(request)
        .filter(isRecordId)
        .map((id) => id.toLowerCase());
      if (wanted.length === 0) return NONE;
      if (wanted.length > MOST_IN_ONE_FILE) return TOO_MANY;
      const documents = await gatherDocuments(sourcesOf(context), wanted);
      // All or nothing: a file that lacks some of what was asked for would be taken for complete.
      if (documents.length < wanted.length) return NONE;
      try {
        const content = await renderDocuments(documents, language);
        return { name: nameOf(documents, context.today()), type: 'application/pdf', content };
      } catch (error) {
        if (!(error instanceof DoesNotFit)) throw error;
        return { status: 422, say: sayTooLong(error.number) };
      }
    });
  return Router()
    .get(
      '/several.pdf',
      answer(({ query }) => [...new Set(String(query.ids ?? '').split(','))]),
    )
    .get(
      '/:file',
      answer((request) => [askedName(request, 'pdf')]),
    );
}

function nameOf(documents: readonly PrintedDocument[], today: string): string {
  const [first] = documents;
  if (documents.length !== 1 || first === undefined) return `documents-${today}.pdf`;
  return `${first.kind.toLowerCase()}-${fileNamePart(first.number)}.pdf`;
}
