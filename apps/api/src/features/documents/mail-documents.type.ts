import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Payload, UserError, type UserErrorData } from '../../graphql/user-error.type.js';

@InputType('MailDocumentsInput', { description: 'Certificates and letters to be sent to their employers.' })
export class MailDocumentsInput {
  @Field(() => [ID], { description: 'From 1 to 100 documents.' })
  ids!: string[];
}

@ObjectType('MailResult', {
  description: 'What became of one document that was to be sent.',
  simpleResolvers: true,
})
export class MailResult {
  @Field(() => String, {
    nullable: true,
    description: 'The address it is sent to; null exactly when there are errors.',
  })
  recipient!: string | null;

  @Field(() => [UserError], { description: 'Why it is not sent; empty when it is.' })
  errors!: readonly UserErrorData[];

  documentId!: string;
}

@ObjectType('MailDocumentsPayload', {
  description: 'The answer of sending several: one that cannot be sent does not hold up the others.',
  implements: Payload,
  simpleResolvers: true,
})
export class MailDocumentsPayload extends Payload {
  @Field(() => [MailResult], { description: 'One for each document, in their order; none beside errors.' })
  results!: MailResult[];
}

export type MailDocumentsPayloadData = { results: MailResult[]; errors: readonly UserErrorData[] };
