import type { Language } from '@good-standing/domain';
import { z } from 'zod';
import { actContext } from '../../acts/act-context.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, performAct } from '../../acts/perform-act.js';
import { problem, Refusal, refuse, userError } from '../../acts/problem.js';
import { id, readInput } from '../../acts/read-input.js';
import type { Context } from '../../context.js';
import { selectRows } from '../../database/row-source.js';
import { employerById } from '../employers/index.js';
import { enqueueMail, type MailDraft } from '../mail/index.js';
import { documentById } from './document.loaders.js';
import type { DocumentRow } from './document.queries.js';
import type { MailDocumentsPayloadData, MailResult } from './mail-documents.type.js';
import { gatherDocuments, sourcesOf } from './rendering/gather-documents.js';
import type { PrintedDocument } from './rendering/printed-document.js';

/** As many as one page of the desk shows. */
const MOST_AT_ONCE = 100;

const schema = z.object({ ids: z.array(id).min(1, 'REQUIRED').max(MOST_AT_ONCE, 'TOO_LONG') });

const paperKey = ({ kind, number }: Pick<PrintedDocument, 'kind' | 'number'>): string => `${kind} ${number}`;

/**
 * Writes to the employers with their documents attached, each in the language the office writes to that employer in; what is
 * attached is drawn when it is sent. Each
 * is an act of its own: one that cannot be sent says why, the others go. Everything is read once, however many there are.
 */
export async function mailDocuments(
  context: Context,
  idempotencyKey: string | null,
  input: unknown,
): Promise<MailDocumentsPayloadData> {
  const acting = actContext(context, idempotencyKey);
  try {
    const ids = [...new Set(readInput(schema, input).ids)];
    const printed = new Map(
      (await gatherDocuments(sourcesOf(context), ids)).map((each) => [paperKey(each), each]),
    );
    const rows = await context.loaders.get(documentById).loadMany(ids);
    const results: MailResult[] = [];
    for (const [place, documentId] of ids.entries()) {
      const row = rows[place];
      const document = row === null || row === undefined || row instanceof Error ? null : row;
      const key = idempotencyKey === null ? null : `${idempotencyKey}/${place}`;
      const paper = document === null ? undefined : printed.get(paperKey(document));
      results.push({
        documentId,
        ...(await mailOne(context, { ...acting, idempotencyKey: key }, documentId, document, paper)),
      });
    }
    context.loaders.clear();
    return { results, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { results: [], errors: error.problems.map((each) => userError(each, context.language)) };
  }
}

async function mailOne(
  context: Context,
  acting: ActContext,
  documentId: string,
  document: DocumentRow | null,
  paper: PrintedDocument | undefined,
): Promise<Omit<MailResult, 'documentId'>> {
  const employer =
    document?.employerId == null ? null : await context.loaders.get(employerById).load(document.employerId);
  if (document === null || paper === undefined || employer === null) {
    const unknown = problem('NOT_FOUND', ['ids'], 'There is no such document.', 'Ce document n’existe pas.');
    return { recipient: null, errors: [userError(unknown, context.language)] };
  }
  const { contactEmail: to, contactLanguage: language } = employer;
  const draft = to === null ? null : draftOf(document, paper, employer.id, to, language);
  const { errors } = await performAct(acting, {
    name: 'mailDocuments',
    input: { documentId },
    schema: z.object({ documentId: id }),
    perform: async (manager) => {
      if (draft === null) {
        return refuse(
          'INVALID',
          ['ids'],
          'The employer has no e-mail address. Correct the employer’s details first.',
          'L’employeur n’a pas d’adresse courriel. Corrigez d’abord ses coordonnées.',
        );
      }
      const [now] = await selectRows<{ voidedOn: string | null }>(
        manager,
        'SELECT voided_on AS "voidedOn" FROM documents WHERE id = $1 FOR SHARE',
        [documentId],
      );
      if (now === undefined || now.voidedOn !== null) {
        return refuse(
          'INVALID',
          ['ids'],
          'It is void. A void document is not sent.',
          'Il est annulé. Un document annulé n’est pas envoyé.',
        );
      }
      const mailId = await enqueueMail(manager, draft);
      if (mailId === null) {
        return refuse(
          'DUPLICATE',
          ['ids'],
          `It was sent to ${draft.to} before, or waits to be; the list of mails says what became of it.`,
          `Il a déjà été envoyé à ${draft.to}, ou attend de l’être; la liste des courriels dit ce qu’il en est advenu.`,
        );
      }
      await finishAct(
        manager,
        acting,
        [],
        [
          {
            employerId: employer.id,
            event: 'mail.written',
            subjectKind: 'mail',
            subjectId: mailId,
            before: null,
            after: {
              [document.kind === 'LETTER' ? 'letterNo' : 'certificateNo']: document.number,
              recipient: draft.to,
              language,
            },
          },
        ],
      );
      return { mailId };
    },
  });
  return { recipient: errors.length === 0 ? to : null, errors };
}

function draftOf(
  document: DocumentRow,
  paper: PrintedDocument,
  employerId: string,
  to: string,
  language: Language,
): MailDraft {
  const { kind, number } = document;
  return {
    kind: kind === 'LETTER' ? 'LETTER_ISSUED' : 'CERTIFICATE_ISSUED',
    employerId,
    to,
    language,
    params: {
      legalName: paper.legalName,
      number,
      // A document that never covered a day says its day of issue.
      validThrough: paper.validThrough ?? paper.issuedOn,
      checkUrl: paper.checkUrl,
    },
    dedupeKey: `document:${document.id}:${to}`,
    attachment: {
      name: `${kind.toLowerCase()}-${number.replace(/[^A-Za-z0-9-]+/g, '-')}.pdf`,
      documentId: document.id,
    },
  };
}
