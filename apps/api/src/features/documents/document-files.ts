import { LANGUAGES, type Language } from '@good-standing/domain';
import { type NextFunction, type Request, type Response, Router } from 'express';
import type { Context } from '../../context.js';
import { isRecordId } from '../../graphql/batch.js';
import { hasPermission } from '../../graphql/permission.js';
import { gatherDocuments, sourcesOf } from './rendering/gather-documents.js';
import type { PrintedDocument } from './rendering/printed-document.js';
import { renderDocuments } from './rendering/render-documents.js';
import { DoesNotFit } from './rendering/sheet.js';

const MOST_IN_ONE_FILE = 200;

const SAY = {
  signIn: { en: 'Sign in first.', fr: 'Connectez-vous d’abord.' },
  role: { en: 'Your role does not permit this.', fr: 'Votre rôle ne le permet pas.' },
  none: {
    en: 'There is no such document, or it is not yours to see.',
    fr: 'Ce document n’existe pas ou vous n’y avez pas accès.',
  },
  number: {
    en: `Name from 1 to ${MOST_IN_ONE_FILE} documents, as ?ids=…,…`,
    fr: `Nommez de 1 à ${MOST_IN_ONE_FILE} documents, comme ?ids=…,…`,
  },
} satisfies Record<string, Record<Language, string>>;

const SAY_TOO_LONG: Record<Language, (number: string) => string> = {
  en: (number) => `${number} has more text than fits on its page. Shorten the names on it.`,
  fr: (number) => `${number} contient plus de texte que sa page n’en peut porter. Abrégez-en les noms.`,
};

/**
 * Documents as PDF, for who is signed in and may see their employers: `/documents/<id>.pdf`, and several as one file
 * `/documents/several.pdf?ids=<id>,<id>`. `language=en|fr` chooses the words, `download` saves instead of showing.
 */
export function documentFiles(contextOf: (request: Request, response: Response) => Promise<Context>): Router {
  const router = Router();
  const answer =
    (idsOf: (request: Request) => readonly string[]) =>
    (request: Request, response: Response, next: NextFunction): void => {
      void send(request, response, idsOf(request)).catch(next);
    };

  async function send(request: Request, response: Response, ids: readonly string[]): Promise<void> {
    const context = await contextOf(request, response);
    const language = LANGUAGES.find((each) => each === request.query.language) ?? context.language;
    // Whose papers these are must not stay behind in a browser that others use.
    response.set('Cache-Control', 'private, no-store');
    const refuse = (status: number, what: keyof typeof SAY): void => {
      response.status(status).type('text').send(`${SAY[what][context.language]}\n`);
    };
    if (context.viewer === null) return refuse(401, 'signIn');
    if (!hasPermission(context.viewer, 'employers.read')) return refuse(403, 'role');
    const wanted = ids.filter(isRecordId).map((id) => id.toLowerCase());
    if (wanted.length === 0) return refuse(404, 'none');
    if (wanted.length > MOST_IN_ONE_FILE) return refuse(400, 'number');
    const documents = await gatherDocuments(sourcesOf(context), wanted);
    // All or nothing: a file that lacks some of what was asked for would be taken for complete.
    if (documents.length < wanted.length) return refuse(404, 'none');
    const file = await renderDocuments(documents, language).catch((error: unknown) => {
      if (error instanceof DoesNotFit) return error;
      throw error;
    });
    if (file instanceof DoesNotFit) {
      response
        .status(422)
        .type('text')
        .send(`${SAY_TOO_LONG[context.language](file.number)}\n`);
      return;
    }
    const disposition = request.query.download === undefined ? 'inline' : 'attachment';
    response
      .type('application/pdf')
      .set('Content-Disposition', `${disposition}; filename="${nameOf(documents, context.today())}"`)
      .send(file);
  }

  router.get(
    '/several.pdf',
    answer(({ query }) => [...new Set(String(query.ids ?? '').split(','))]),
  );
  router.get(
    '/:file',
    answer(({ params }) => [/^(.+)\.pdf$/.exec(String(params.file))?.[1] ?? '']),
  );
  return router;
}

/** Plain letters, for any system. */
function nameOf(documents: readonly PrintedDocument[], today: string): string {
  const [first] = documents;
  if (documents.length !== 1 || first === undefined) return `documents-${today}.pdf`;
  return `${first.kind.toLowerCase()}-${first.number.replace(/[^A-Za-z0-9-]+/g, '-')}.pdf`;
}
