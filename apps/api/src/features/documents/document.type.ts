import { DOCUMENT_STATES, type DocumentState, type Program } from '@good-standing/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { enumOf, ProgramEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

export const DOCUMENT_KINDS = ['CERTIFICATE', 'LETTER'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DocumentKindEnum = enumOf('DocumentKind', 'What a document is.', DOCUMENT_KINDS, {
  CERTIFICATE: 'The certificate of a certification.',
  LETTER: 'A letter of good standing.',
});

export const DocumentStateEnum = enumOf(
  'DocumentState',
  'What whoever holds a document may rely on today.',
  DOCUMENT_STATES,
  {
    VALID: 'It holds.',
    NOT_YET_VALID: 'It begins on a later day.',
    EXPIRED: 'It has run out, or another certificate has begun.',
    VOID: 'It was voided or struck, or it never began.',
    REVOKED: 'The certification is revoked.',
    WITHDRAWN: 'The employer has withdrawn.',
    UNDER_REVIEW: 'The certification is under review.',
  },
);

@ObjectType('IssuedDocument', {
  description: 'The paper of a certificate or a letter, with what its holder can check.',
  simpleResolvers: true,
})
export class IssuedDocument {
  @Field(() => ID, { description: 'Identifies the document.' })
  id!: string;

  @Field(() => DocumentKindEnum, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => String, { description: 'The number of the certificate or the letter.' })
  number!: string;

  @Field(() => CalendarDateScalar, { description: 'The day it was issued.' })
  issuedOn!: string;

  @Field(() => ProgramEnum, {
    nullable: true,
    description: 'The certification of a certificate; null for a letter.',
  })
  program!: Program | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year a letter is for, 2 or 3; null for a certificate.',
  })
  cycleYear!: number | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day on which a letter is void; null while it stands.',
  })
  voidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why a letter was voided; null while it stands.' })
  voidReason!: string | null;

  @Field(() => String, { description: 'What is typed to check it, as printed: three groups of four.' })
  code!: string;

  @Field(() => String, { description: 'Where the PDF is, from the root of this site.' })
  path!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The certification or the letter; null once that has been struck.',
  })
  recordId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the certification or the letter; null once that has been struck.',
  })
  recordVersion!: number | null;

  employerId!: string | null;
  successorId!: string | null;
  letterheadId!: string | null;
}

@ObjectType('DocumentValidity', {
  description: 'What a document is worth today, by the rules.',
  simpleResolvers: true,
})
export class DocumentValidity {
  @Field(() => DocumentStateEnum, { description: 'What may be relied on.' })
  state!: DocumentState;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day it covers; null when it never covered one.',
  })
  validFrom!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day it covers; null when it never covered one.',
  })
  validThrough!: string | null;
}

@InputType('DocumentFilter', { description: 'Which documents; every condition given must hold.' })
export class DocumentFilter {
  @Field(() => DocumentKindEnum, { nullable: true, description: 'Only of this kind; null: both.' })
  kind?: DocumentKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only voided letters; false: none of them; null: all.',
  })
  voided?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Words in the number, the code, or the name, reference or account of the employer; null: all.',
  })
  search?: string | null;
}

export const { Connection: IssuedDocumentConnection } = connectionOf(
  'IssuedDocument',
  'documents',
  IssuedDocument,
);
