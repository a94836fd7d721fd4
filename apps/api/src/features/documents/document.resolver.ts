import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Certificate, IssueResult, Letter } from '../certification/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { documentById, documentOfRecord, validityOf } from './document.loaders.js';
import { type DocumentRow, listDocuments } from './document.queries.js';
import {
  DocumentFilter,
  DocumentValidity,
  IssuedDocument,
  IssuedDocumentConnection,
} from './document.type.js';

const PAGE = 50;

@Resolver(() => IssuedDocument)
export class DocumentResolver {
  @Query(() => IssuedDocumentConnection, {
    description:
      'Certificates and letters of the employers you may see, latest first: `first` and `after` go forward, `last` and `before` back.',
  })
  @Requires('employers.read')
  documents(
    @Arg('first', () => Int, { nullable: true, defaultValue: PAGE, description: 'How many, 1 to 100.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to start after; null: the start.' })
    after: string | null,
    @Arg('last', () => Int, {
      nullable: true,
      description: 'How many before the cursor, 1 to 100; takes the place of `first`.',
    })
    last: number | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: the end.' })
    before: string | null,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which documents; null: all.' })
    filter: DocumentFilter | null,
    @Ctx() context: Context,
  ): Promise<Page<DocumentRow>> {
    const page = readPageArgs({ first, after, last, before }, PAGE);
    return listDocuments(context.pool, context.viewer, filter ?? {}, page, context.today());
  }

  @FieldResolver(() => DocumentValidity, { description: 'What it is worth today.' })
  validity(@Root() document: DocumentRow, @Ctx() context: Context): Promise<DocumentValidity> {
    return validityOf(context, document);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'Whom it was issued to; null once that employer has been struck.',
  })
  employer(@Root() document: DocumentRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, document.employerId);
  }

  @FieldResolver(() => IssuedDocument, {
    nullable: true,
    description: 'What was issued in its place; null when nothing was.',
  })
  successor(@Root() document: DocumentRow, @Ctx() context: Context): Promise<DocumentRow | null> | null {
    return document.successorId === null
      ? null
      : context.loaders.get(documentById).load(document.successorId);
  }
}

@Resolver(() => Certificate)
export class CertificateDocumentResolver {
  @FieldResolver(() => IssuedDocument, {
    nullable: true,
    description: 'Its paper; null when it is not yours to see.',
  })
  document(@Root() certificate: Certificate, @Ctx() context: Context): Promise<DocumentRow | null> {
    return context.loaders.get(documentOfRecord).load(certificate.id);
  }
}

@Resolver(() => Letter)
export class LetterDocumentResolver {
  @FieldResolver(() => IssuedDocument, {
    nullable: true,
    description: 'Its paper; null when it is not yours to see.',
  })
  document(@Root() letter: Letter, @Ctx() context: Context): Promise<DocumentRow | null> {
    return context.loaders.get(documentOfRecord).load(letter.id);
  }
}

@Resolver(() => IssueResult)
export class IssueResultDocumentResolver {
  @FieldResolver(() => IssuedDocument, {
    nullable: true,
    description: 'What was issued; null exactly when there are errors.',
  })
  document(@Root() result: IssueResult, @Ctx() context: Context): Promise<DocumentRow | null> | null {
    return result.recordId === null ? null : context.loaders.get(documentOfRecord).load(result.recordId);
  }
}
