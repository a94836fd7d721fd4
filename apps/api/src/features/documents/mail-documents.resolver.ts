import { Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { documentById } from './document.loaders.js';
import type { DocumentRow } from './document.queries.js';
import { IssuedDocument } from './document.type.js';
import { mailDocuments } from './mail-documents.service.js';
import {
  MailDocumentsInput,
  MailDocumentsPayload,
  type MailDocumentsPayloadData,
  MailResult,
} from './mail-documents.type.js';

@Resolver(() => MailResult)
export class MailDocumentsResolver {
  @Mutation(() => MailDocumentsPayload, {
    description:
      'Sends certificates and letters to their employers by e-mail, each as PDF in the language the employer is written to in. Without a mail server they wait in the outbox.',
  })
  @Requires('mail.send')
  mailDocuments(
    @Input(() => MailDocumentsInput) input: MailDocumentsInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MailDocumentsPayloadData> {
    return mailDocuments(context, idempotencyKey || null, input);
  }

  @FieldResolver(() => IssuedDocument, {
    nullable: true,
    description: 'The document; null when there is none with that id that you may see.',
  })
  document(@Root() result: MailResult, @Ctx() context: Context): Promise<DocumentRow | null> {
    return context.loaders.get(documentById).load(result.documentId);
  }
}
