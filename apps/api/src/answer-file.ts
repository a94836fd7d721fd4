import { LANGUAGES, type Language, type Text } from '@good-standing/domain';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Context } from './context.js';
import { hasPermission, type Permission } from './graphql/permission.js';

export type ContextOf = (request: Request, response: Response) => Promise<Context>;

/** A file that somebody asked for. */
export interface MadeFile {
  /** In plain letters, for any system. */
  name: string;
  /** Its media type. */
  type: string;
  content: Buffer;
}

/** Why there is none, in both languages. */
export interface NoFile {
  status: number;
  say: Text;
}

const SIGN_IN: Text = { en: 'Sign in first.', fr: 'Connectez-vous d’abord.' };
const ROLE: Text = { en: 'Your role does not permit this.', fr: 'Votre rôle ne le permet pas.' };

interface Asked {
  context: Context;
  request: Request;
  /** What the file is to be written in: chosen by `?language=en|fr`, else the reader's own. */
  language: Language;
}

/** Answers with a file, for who is signed in with the permission; `?download` saves it instead of showing it. */
export function answerFile(
  contextOf: ContextOf,
  permission: Permission,
  make: (asked: Asked) => Promise<MadeFile | NoFile>,
): RequestHandler {
  async function send(request: Request, response: Response): Promise<void> {
    const context = await contextOf(request, response);
    const language = LANGUAGES.find((each) => each === request.query.language) ?? context.language;
    // Whose papers these are must not stay behind in a browser that others use.
    response.set('Cache-Control', 'private, no-store');
    const made =
      context.viewer === null
        ? { status: 401, say: SIGN_IN }
        : hasPermission(context.viewer, permission)
          ? await make({ context, request, language })
          : { status: 403, say: ROLE };
    if ('say' in made) {
      response.status(made.status).type('text').send(`${made.say[context.language]}\n`);
      return;
    }
    const disposition = request.query.download === undefined ? 'inline' : 'attachment';
    response
      .type(made.type)
      .set('Content-Disposition', `${disposition}; filename="${made.name}"`)
      .send(made.content);
  }
  return (request, response, next: NextFunction) => {
    void send(request, response).catch(next);
  };
}

/** The name in an address without its extension; empty when it has another. */
export function askedName({ params }: Request, extension: string): string {
  const file = String(params.file);
  return file.endsWith(`.${extension}`) ? file.slice(0, -extension.length - 1) : '';
}

/** Letters, digits and hyphens: what every system takes in the name of a file. */
export function fileNamePart(text: string): string {
  return text.replace(/[^A-Za-z0-9-]+/g, '-');
}
