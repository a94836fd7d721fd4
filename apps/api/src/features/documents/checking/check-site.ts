import { LANGUAGES, type Language } from '@good-standing/domain';
import { type NextFunction, type Request, type Response, Router } from 'express';
import type pg from 'pg';
import { readerLanguage } from '../../../graphql/reader-language.js';
import { readInstallation, readLetterheads } from '../../settings/index.js';
import { readCode, writeCode } from '../code.js';
import { checkDocument } from './check-document.js';
import { type CheckAnswer, checkPage, STYLE_HASH } from './check-page.js';
import { CheckRate } from './check-rate.js';

/** Nothing is loaded and nothing runs; the page's own style is known by its hash. */
const POLICY = [
  "default-src 'none'",
  `style-src ${STYLE_HASH}`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const STATUS: Record<CheckAnswer['kind'], number> = { FORM: 200, FOUND: 200, UNKNOWN: 404, TOO_MANY: 429 };

export interface CheckSiteDeps {
  pool: pg.Pool;
  today: () => string;
}

/**
 * Where anybody checks a document: `/check` asks for the code, `/check/<code>` answers for today. No sign-in, no script,
 * nothing kept in a cache; a text that is no code and a code that nobody has get the same answer.
 */
export function checkSite({ pool, today }: CheckSiteDeps, rate: CheckRate = new CheckRate()): Router {
  const router = Router();

  router.get('/', (request, response, next) => {
    const { code } = request.query;
    if (typeof code !== 'string' || code.trim() === '') {
      void show(request, response, { kind: 'FORM' }).catch(next);
      return;
    }
    const known = readCode(code);
    const query = chosenLanguage(request) === null ? '' : `?lang=${languageOf(request)}`;
    // A code that cannot be one goes the same way as any other, in letters that an address can hold.
    response.redirect(303, `/check/${known === null ? 'unknown' : writeCode(known)}${query}`);
  });

  router.get('/:code', (request: Request, response: Response, next: NextFunction) => {
    void answerFor(request)
      .then((answer) => show(request, response, answer))
      .catch(next);
  });

  async function answerFor(request: Request): Promise<CheckAnswer> {
    const seconds = rate.ask(request.ip ?? '');
    if (seconds > 0) return { kind: 'TOO_MANY', seconds };
    const code = readCode(String(request.params.code));
    const day = today();
    // Asked all the same, so that both answers take the same way.
    const document = await checkDocument(pool, code ?? '', day);
    return document === null ? { kind: 'UNKNOWN' } : { kind: 'FOUND', document, today: day };
  }

  async function show(request: Request, response: Response, answer: CheckAnswer): Promise<void> {
    const language = languageOf(request);
    const { letterheadId } = await readInstallation(pool);
    const letterheads = letterheadId === null ? null : await readLetterheads(pool, [letterheadId]);
    if (answer.kind === 'TOO_MANY') response.set('Retry-After', String(answer.seconds));
    response
      .status(STATUS[answer.kind])
      .set({
        'Content-Security-Policy': POLICY,
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
        'X-Robots-Tag': 'noindex',
        Vary: 'Accept-Language',
      })
      .type('html')
      .send(
        checkPage({
          language,
          otherPath: otherPath(request, language),
          letterhead: letterheads?.get(letterheadId ?? '') ?? null,
          answer,
        }),
      );
  }

  return router;
}

function chosenLanguage({ query }: Request): Language | null {
  return LANGUAGES.find((each) => each === query.lang) ?? null;
}

function languageOf(request: Request): Language {
  return chosenLanguage(request) ?? readerLanguage(request.headers['accept-language']);
}

/** Made from what was understood, never from the address as it came. */
function otherPath(request: Request, language: Language): string {
  const code = request.params.code === undefined ? null : readCode(String(request.params.code));
  const place = request.params.code === undefined ? '' : `/${code === null ? 'unknown' : writeCode(code)}`;
  return `/check${place}?lang=${language === 'en' ? 'fr' : 'en'}`;
}
