import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { waitingAuditsOf } from './audit.loaders.js';
import type { AuditRow } from './audit.queries.js';
import { Audit } from './audit.type.js';

@Resolver(() => Employer)
export class EmployerWaitingAuditsResolver {
  @FieldResolver(() => [Audit], {
    description:
      'The audits that wait: those without a decision, and those returned that nothing has come in place of.',
  })
  waitingAudits(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<AuditRow[]> {
    return contextOn(context, employer.seenOn).loaders.get(waitingAuditsOf).load(employer.id);
  }
}
