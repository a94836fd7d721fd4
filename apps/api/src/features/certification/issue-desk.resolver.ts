import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { isRecordId } from '../../graphql/batch.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { Employer, type EmployerRow, employerById, loadEmployer } from '../employers/index.js';
import { factsOf } from './facts.loaders.js';
import { DocumentRequest, IssueDocumentsInput } from './issue-desk.inputs.js';
import { readCertificationCandidates, readLettersToIssue } from './issue-desk.queries.js';
import {
  IssueDocumentsPayload,
  type IssueDocumentsPayloadData,
  IssuePreview,
  IssueResult,
} from './issue-desk.type.js';
import { issueDocuments } from './issue-documents.service.js';
import { previewIssue } from './preview-issue.js';
import { standingsSettled } from './standing.loaders.js';

const MOST_PREVIEWED = 100;

type Wanted = Pick<IssuePreview, 'employerId' | 'program' | 'cycleYear'>;

async function previews(
  context: Context,
  wanted: readonly Wanted[],
  on = context.today(),
): Promise<IssuePreview[]> {
  return Promise.all(
    wanted.map(async (each) =>
      previewIssue(each, await context.loaders.get(factsOf).load(each.employerId), on),
    ),
  );
}

@Resolver(() => IssuePreview)
export class IssueDeskResolver {
  @Query(() => [IssuePreview], {
    description: 'The letters that may be issued today, by name of the employer; the first 500.',
  })
  @Requires('letters.issue')
  async lettersToIssue(@Ctx() context: Context): Promise<IssuePreview[]> {
    await context.loaders.get(standingsSettled);
    return previews(context, await readLettersToIssue(context.pool, context.viewer));
  }

  @Query(() => [IssuePreview], {
    description:
      'Employers whose three certifying audits are in: those that may be certified today, and why the others not yet. By name; the first 500.',
  })
  @Requires('certificates.issue')
  async certificationCandidates(@Ctx() context: Context): Promise<IssuePreview[]> {
    await context.loaders.get(standingsSettled);
    const found = await readCertificationCandidates(context.pool, context.viewer, context.today());
    return previews(
      context,
      found.map((each) => ({ ...each, cycleYear: null })),
    );
  }

  @Query(() => [IssuePreview], {
    description: 'What issuing these would do, in their order; nothing is issued.',
  })
  @Requires('letters.issue')
  async previewIssue(
    @Arg('requests', () => [DocumentRequest], { description: 'From 1 to 100 of them.' })
    requests: DocumentRequest[],
    @Arg('issuedOn', () => CalendarDateScalar, {
      nullable: true,
      description: 'The day by which each is judged; null: today.',
    })
    issuedOn: string | null,
    @Ctx() context: Context,
  ): Promise<IssuePreview[]> {
    const wanted = await readRequests(context, requests);
    return previews(context, wanted, issuedOn ?? context.today());
  }

  @FieldResolver(() => Employer, { description: 'The employer it is for.' })
  employer(@Root() preview: IssuePreview, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, preview.employerId);
  }
}

@Resolver(() => IssueResult)
export class IssueActsResolver {
  @Mutation(() => IssueDocumentsPayload, {
    description:
      'Issues certificates and letters, each as an act of its own: what is refused says why, the others go through.',
  })
  @Requires('letters.issue')
  async issueDocuments(
    @Input(() => IssueDocumentsInput) input: IssueDocumentsInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<IssueDocumentsPayloadData> {
    return issueDocuments(actContext(context, idempotencyKey), input);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer it is for; null when there is none with that id.',
  })
  employer(@Root() result: IssueResult, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, result.employerId);
  }
}

/** @throws BAD_USER_INPUT for no or too many requests, for one that asks for both or neither, and for unknown employers */
async function readRequests(context: Context, requests: readonly DocumentRequest[]): Promise<Wanted[]> {
  if (requests.length === 0 || requests.length > MOST_PREVIEWED) {
    throw badUserInput(
      `Give from 1 to ${MOST_PREVIEWED} requests; got ${requests.length}.`,
      `Donnez de 1 à ${MOST_PREVIEWED} demandes ; reçu ${requests.length}.`,
    );
  }
  return Promise.all(
    requests.map(async ({ employerId, program, cycleYear }) => {
      if ((program == null) === (cycleYear == null)) {
        throw badUserInput(
          'Give either `program` or `cycleYear` in each request.',
          'Donnez `program` ou `cycleYear` dans chaque demande.',
        );
      }
      const known = isRecordId(employerId)
        ? await context.loaders.get(employerById).load(employerId.toLowerCase())
        : null;
      if (known === null) {
        throw badUserInput(`There is no employer ${employerId}.`, `L’employeur ${employerId} n’existe pas.`);
      }
      return { employerId: known.id, program: program ?? null, cycleYear: cycleYear ?? null };
    }),
  );
}
