import { type CorrectiveActionState, correctiveActionState } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Audit, type AuditRow, auditById } from '../audits/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { auditShortfalls, sectionTitle } from './audit-shortfalls.js';
import {
  actionById,
  actionsCarriedInto,
  actionsOfAudit,
  actionsOfEmployer,
  questionsOfAudit,
} from './corrective-action.loaders.js';
import { type CorrectiveActionRow, listActions } from './corrective-action.queries.js';
import {
  CorrectiveAction,
  CorrectiveActionConnection,
  CorrectiveActionFilter,
  CorrectiveActionPayload,
  type CorrectiveActionPayloadData,
  CorrectiveActionStateEnum,
  PlanCorrectiveActionsPayload,
  type PlanCorrectiveActionsPayloadData,
  Shortfall,
} from './corrective-action.type.js';

const STANDARD_PAGE = 50;

@Resolver(() => CorrectiveAction)
export class CorrectiveActionResolver {
  @Query(() => CorrectiveActionConnection, {
    description:
      'The corrective actions of the employers you may see, the earliest due first, a page at a time.',
  })
  @Requires('employers.read')
  correctiveActions(
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many from the start or after the cursor, 1 to 100.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to start after; null: the start.' })
    after: string | null,
    @Arg('last', () => Int, {
      nullable: true,
      description: 'How many before the cursor or from the end, 1 to 100.',
    })
    last: number | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: the end.' })
    before: string | null,
    @Arg('filter', () => CorrectiveActionFilter, { nullable: true, description: 'Which actions; null: all.' })
    filter: CorrectiveActionFilter | null,
    @Ctx() context: Context,
  ): Promise<Page<CorrectiveActionRow>> {
    const page = readPageArgs({ first, after, last, before }, STANDARD_PAGE);
    return listActions(context.pool, context.viewer, { page, filter: filter ?? {}, today: context.today() });
  }

  @FieldResolver(() => CorrectiveActionStateEnum, { description: 'How far it is today.' })
  state(@Root() action: CorrectiveActionRow, @Ctx() context: Context): CorrectiveActionState {
    return correctiveActionState(action, context.today());
  }

  @FieldResolver(() => String, { description: "The section's title in the reader's language." })
  sectionTitle(@Root() action: CorrectiveActionRow, @Ctx() context: Context): string {
    return sectionTitle(action.sectionNo, context.language);
  }

  @FieldResolver(() => Employer, { description: 'Whose it is.' })
  employer(@Root() action: CorrectiveActionRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, action.employerId);
  }

  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The audit that fell short; null when it was struck.',
  })
  async audit(@Root() action: CorrectiveActionRow, @Ctx() context: Context): Promise<AuditRow | null> {
    return action.auditId === null ? null : context.loaders.get(auditById).load(action.auditId);
  }
}

@Resolver(() => Employer)
export class EmployerActionsResolver {
  @FieldResolver(() => [CorrectiveAction], {
    description: 'Every corrective action, the earliest due first, done ones included.',
  })
  correctiveActions(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<CorrectiveActionRow[]> {
    return context.loaders.get(actionsOfEmployer).load(employer.id);
  }
}

@Resolver(() => Audit)
export class AuditActionsResolver {
  @FieldResolver(() => [CorrectiveAction], { description: 'What is to be done about its shortfalls.' })
  correctiveActions(@Root() audit: AuditRow, @Ctx() context: Context): Promise<CorrectiveActionRow[]> {
    return context.loaders.get(actionsOfAudit).load(audit.id);
  }

  @FieldResolver(() => [CorrectiveAction], {
    description: "Actions of the employer's earlier audits that were not done before this one began.",
  })
  carriedActions(@Root() audit: AuditRow, @Ctx() context: Context): Promise<CorrectiveActionRow[]> {
    return context.loaders.get(actionsCarriedInto).load(audit.id);
  }

  @FieldResolver(() => [Shortfall], {
    description:
      'Everything under its full points: questions where it was scored by question, else sections. Each wants an action.',
  })
  async shortfalls(@Root() audit: AuditRow, @Ctx() context: Context): Promise<Shortfall[]> {
    const [questions, actions] = await Promise.all([
      context.loaders.get(questionsOfAudit).load(audit.id),
      context.loaders.get(actionsOfAudit).load(audit.id),
    ]);
    return auditShortfalls(audit.scored.facts, questions, actions, context.language);
  }
}

@Resolver(() => CorrectiveActionPayload)
export class CorrectiveActionPayloadResolver {
  @FieldResolver(() => CorrectiveAction, {
    nullable: true,
    description: 'The action as it is now; null exactly when there are errors.',
  })
  async action(
    @Root() payload: CorrectiveActionPayloadData,
    @Ctx() context: Context,
  ): Promise<CorrectiveActionRow | null> {
    return payload.actionId === null ? null : context.loaders.get(actionById).load(payload.actionId);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer as it is now; null exactly when there are errors.',
  })
  employer(
    @Root() payload: CorrectiveActionPayloadData,
    @Ctx() context: Context,
  ): Promise<EmployerRow | null> | null {
    return loadEmployer(context, payload.employerId);
  }
}

@Resolver(() => PlanCorrectiveActionsPayload)
export class PlanCorrectiveActionsPayloadResolver {
  @FieldResolver(() => [CorrectiveAction], {
    description: 'The actions planned; empty when there are errors.',
  })
  async actions(
    @Root() payload: PlanCorrectiveActionsPayloadData,
    @Ctx() context: Context,
  ): Promise<CorrectiveActionRow[]> {
    const loader = context.loaders.get(actionById);
    const rows = await Promise.all((payload.actionIds ?? []).map((id) => loader.load(id)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The audit as it is now; null exactly when there are errors.',
  })
  async audit(
    @Root() payload: PlanCorrectiveActionsPayloadData,
    @Ctx() context: Context,
  ): Promise<AuditRow | null> {
    return payload.auditId === null ? null : context.loaders.get(auditById).load(payload.auditId);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer as it is now; null exactly when there are errors.',
  })
  employer(
    @Root() payload: PlanCorrectiveActionsPayloadData,
    @Ctx() context: Context,
  ): Promise<EmployerRow | null> | null {
    return loadEmployer(context, payload.employerId);
  }
}
