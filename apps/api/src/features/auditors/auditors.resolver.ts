import type { AuditorKind, IndependenceKind } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { isRecordId } from '../../graphql/batch.js';
import { AuditorKindEnum } from '../../graphql/enums.js';
import { checkedSize } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { Audit, type AuditRow, auditById } from '../audits/index.js';
import { Person, type PersonRow, personById } from '../training/index.js';
import {
  type ApplicationRow,
  type CandidateRow,
  type RegisterEntryRow,
  readApplications,
  readCandidates,
  readRegister,
} from './auditor-register.queries.js';
import {
  AuditorApplication,
  AuditorCandidate,
  IndependenceKindEnum,
  RegisterEntry,
} from './auditors.type.js';

@Resolver(() => RegisterEntry)
export class RegisterEntryResolver {
  @Query(() => [RegisterEntry], {
    description:
      'Who is or was registered as an auditor; those whose term ends first come first, former ones last.',
  })
  @Requires('training.record')
  auditorRegister(
    @Arg('kind', () => AuditorKindEnum, { description: 'In which capacity.' }) kind: AuditorKind,
    @Ctx() context: Context,
  ): Promise<RegisterEntryRow[]> {
    return readRegister(context.pool, context.viewer, kind, context.today());
  }

  @FieldResolver(() => Person, { description: 'Who.' })
  person(@Root() entry: RegisterEntryRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(entry.personId);
  }
}

@Resolver(() => AuditorCandidate)
export class AuditorCandidateResolver {
  @Query(() => [AuditorCandidate], {
    description: 'Who may audit an employer, and who may not and why; those who may come first.',
  })
  @Requires('training.record')
  async auditorCandidates(
    @Arg('employerId', () => ID, { description: 'The employer.' }) employerId: string,
    @Arg('kind', () => IndependenceKindEnum, { description: 'The audit.' }) kind: IndependenceKind,
    @Arg('on', () => CalendarDateScalar, {
      nullable: true,
      description: "The audit's last day; null: today.",
    })
    on: string | null,
    @Arg('personId', () => ID, {
      nullable: true,
      description: 'Only this person, whoever it is; null: all who come into question.',
    })
    personId: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<CandidateRow[]> {
    if (personId && !isRecordId(personId)) return [];
    const day = on ?? context.today();
    const { pool, viewer } = context;
    const rows = isRecordId(employerId)
      ? await readCandidates(pool, viewer, employerId, kind, day, personId || null)
      : null;
    if (rows === null) {
      throw badUserInput(
        'There is no such employer, or it is not visible to you.',
        'Cet employeur n’existe pas, ou vous ne pouvez pas le voir.',
      );
    }
    return rows;
  }

  @FieldResolver(() => Person, { description: 'Who.' })
  person(@Root() candidate: CandidateRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(candidate.personId);
  }
}

@Resolver(() => AuditorApplication)
export class AuditorApplicationResolver {
  @Query(() => [AuditorApplication], {
    description: 'Applications to be registered as an auditor, open ones first.',
  })
  @Requires('training.record')
  async auditorApplications(
    @Arg('personId', () => ID, { nullable: true, description: 'Only those of this person; null: all.' })
    personId: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, 1 to 100.' })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<ApplicationRow[]> {
    if (personId != null && !isRecordId(personId)) return [];
    return readApplications(
      context.pool,
      personId ?? null,
      checkedSize('first', first ?? 50),
      context.today(),
    );
  }

  @FieldResolver(() => Person, { description: 'Who applies.' })
  person(@Root() application: ApplicationRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(application.personId);
  }

  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The self-audit that proves the work; null while there is none.',
  })
  audit(@Root() application: ApplicationRow, @Ctx() context: Context): Promise<AuditRow | null> | null {
    return application.auditId === null ? null : context.loaders.get(auditById).load(application.auditId);
  }
}
