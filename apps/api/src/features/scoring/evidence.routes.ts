import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import express, { type Request, type Response, Router } from 'express';
import { actContext } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { readRows, sql } from '../../database/sql.js';
import { isRecordId } from '../../graphql/batch.js';
import { hasPermission } from '../../graphql/permission.js';
import { addEvidence } from './add-evidence.service.js';
import { FileStore } from './file-store.js';
import { workbookVisible } from './workbook.policy.js';

/** A photograph of a good phone has some 10 MB. */
const LARGEST_FILE = 20 * 1024 * 1024;
/** A form of another site cannot send this type without being asked first, and is then refused. */
const CONTENT_TYPE = 'application/octet-stream';

interface StoredFile {
  fileName: string;
  mediaType: string;
  storedName: string;
}

/**
 * `POST /evidence?workbook=…&question=…&name=…&key=…` with the file as the body, and `GET /evidence/:id`. Sent again
 * under the same key, a file is added once.
 */
export function evidenceRoutes(
  dataDir: string,
  contextOf: (request: Request, response: Response) => Promise<Context>,
): Router {
  const store = new FileStore(dataDir);
  const router = Router();
  router.post('/', async (request, response, next) => {
    const context = await contextOf(request, response);
    if (!mayScore(context, response)) return;
    if (!request.is(CONTENT_TYPE)) {
      refuse(
        context,
        response,
        415,
        `Expected a body of ${CONTENT_TYPE}.`,
        `Un corps ${CONTENT_TYPE} est attendu.`,
      );
      return;
    }
    express.raw({ type: CONTENT_TYPE, limit: LARGEST_FILE })(request, response, (error?: unknown) => {
      if (error !== undefined && (error as { status?: number }).status === 413) {
        refuse(
          context,
          response,
          413,
          'The file is too large: expected at most 20 MB. Nothing was kept.',
          'Le fichier est trop volumineux : au plus 20 Mo. Rien n’a été conservé.',
        );
      } else if (error !== undefined) next(error);
      else receive(context, store, request, response).catch(next);
    });
  });
  router.get('/:id', async (request, response) => {
    const context = await contextOf(request, response);
    if (!mayScore(context, response)) return;
    const file = await findFile(context, request.params.id);
    if (file === null) {
      refuse(context, response, 404, 'There is no such file.', 'Ce fichier n’existe pas.');
      return;
    }
    const content = store.read(file.storedName);
    try {
      await once(content, 'open');
    } catch {
      refuse(context, response, 404, 'The file is not on the disk.', 'Le fichier n’est pas sur le disque.');
      return;
    }
    response.attachment(file.fileName).type(file.mediaType);
    response.set('Cache-Control', 'private, no-store').set('X-Content-Type-Options', 'nosniff');
    // Whoever breaks off, the file is closed and so is the connection; nobody is left to be told.
    await pipeline(content, response).catch(() => undefined);
  });
  return router;
}

async function receive(
  context: Context,
  store: FileStore,
  request: Request,
  response: Response,
): Promise<void> {
  const { workbook, question, name, key } = request.query;
  const content: unknown = request.body;
  if (!Buffer.isBuffer(content) || content.length === 0) {
    refuse(context, response, 400, 'The file is empty.', 'Le fichier est vide.');
    return;
  }
  const { result, errors } = await addEvidence(
    actContext(context, typeof key === 'string' ? key : null),
    store,
    {
      workbookId: String(workbook),
      questionId: typeof question === 'string' ? question : null,
      fileName: typeof name === 'string' ? lastPart(name) : '',
    },
    content,
  );
  if (result === null) response.status(422).json({ error: errors.map(({ message }) => message).join(' ') });
  else response.status(201).json({ id: result.id });
}

/** Some browsers send the whole path; signs that could not be in a name of a file are dropped. */
function lastPart(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '');
}

async function findFile({ pool, viewer }: Context, id: string): Promise<StoredFile | null> {
  if (!isRecordId(id)) return null;
  const [file] = await readRows<StoredFile>(
    pool,
    sql`SELECT f.file_name AS "fileName", f.media_type AS "mediaType", f.stored_name AS "storedName"
      FROM evidence_files f JOIN audit_workbooks w ON w.id = f.workbook_id
      WHERE f.id = ${id} AND ${workbookVisible(viewer)}`,
  );
  return file ?? null;
}

function mayScore(context: Context, response: Response): boolean {
  if (hasPermission(context.viewer, 'audits.record')) return true;
  if (context.viewer === null) refuse(context, response, 401, 'Sign in first.', 'Connectez-vous d’abord.');
  else refuse(context, response, 403, 'Your role does not permit this.', 'Votre rôle ne le permet pas.');
  return false;
}

function refuse(context: Context, response: Response, status: number, en: string, fr: string): void {
  response.status(status).json({ error: context.language === 'fr' ? fr : en });
}
