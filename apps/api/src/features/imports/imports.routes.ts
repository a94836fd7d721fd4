import express, { type Request, type Response, Router } from 'express';
import { actContext } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { hasPermission } from '../../graphql/permission.js';
import type { FileStore } from '../scoring/index.js';
import { receiveFile } from './receive-file.service.js';

/** A year of a large office's records takes some megabytes. */
const LARGEST_FILE_MB = 50;
/** A form of another site cannot send this type without being asked first, and is then refused. */
const CONTENT_TYPE = 'application/octet-stream';

/** `POST /imports?import=…&name=…` with the file as the body. */
export function importRoutes(
  store: FileStore,
  contextOf: (request: Request, response: Response) => Promise<Context>,
): Router {
  const router = Router();
  router.post('/', async (request, response, next) => {
    const context = await contextOf(request, response);
    const refuse = (status: number, en: string, fr: string): void => {
      response.status(status).json({ error: context.language === 'fr' ? fr : en });
    };
    if (context.viewer === null) return refuse(401, 'Sign in first.', 'Connectez-vous d’abord.');
    if (!hasPermission(context.viewer, 'records.import'))
      return refuse(403, 'Your role does not permit this.', 'Votre rôle ne le permet pas.');
    if (!request.is(CONTENT_TYPE))
      return refuse(415, `Expected a body of ${CONTENT_TYPE}.`, `Un corps ${CONTENT_TYPE} est attendu.`);
    express.raw({ type: CONTENT_TYPE, limit: `${LARGEST_FILE_MB}mb` })(
      request,
      response,
      (error?: unknown) => {
        if (error !== undefined && (error as { status?: number }).status === 413) {
          refuse(
            413,
            `The file is too large: expected at most ${LARGEST_FILE_MB} MB. Nothing was kept.`,
            `Le fichier est trop volumineux : au plus ${LARGEST_FILE_MB} Mo. Rien n’a été conservé.`,
          );
        } else if (error !== undefined) next(error);
        else receive(context, store, request, response).catch(next);
      },
    );
  });
  return router;
}

async function receive(
  context: Context,
  store: FileStore,
  request: Request,
  response: Response,
): Promise<void> {
  const { import: importId, name } = request.query;
  const content: unknown = request.body;
  const { errors } = await receiveFile(
    actContext(context, null),
    store,
    { importId: String(importId), fileName: typeof name === 'string' ? lastPart(name) : '' },
    Buffer.isBuffer(content) ? content : Buffer.alloc(0),
  );
  if (errors.length === 0) response.status(201).json({});
  else response.status(422).json({ error: errors.map(({ message }) => message).join(' ') });
}

/** Some browsers send the whole path; signs that could not be in a name of a file are dropped. */
function lastPart(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '');
}
