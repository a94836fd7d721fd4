import { auditCounts, type Reason as DomainReason } from '@good-standing/domain';
import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn, type SeenOn } from '../../context-on.js';
import { Reason } from '../../graphql/reason.type.js';
import { ChecklistItem } from '../certification/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { Person, type PersonRow, personById } from '../training/index.js';
import { auditById, auditByRef, auditsBy, auditsOf, latestAuditOf } from './audit.loaders.js';
import type { AuditRow } from './audit.queries.js';
import { Audit, AuditPayload, type AuditPayloadData, SectionScore } from './audit.type.js';
import { percent } from './scored-sections.js';

@Resolver(() => Audit)
export class AuditResolver {
  @FieldResolver(() => Employer, { description: 'The employer that was audited.' })
  employer(@Root() audit: AuditRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(contextOn(context, audit.seenOn), audit.employerId);
  }

  @FieldResolver(() => Person, { description: 'Who audited.' })
  auditor(@Root() audit: AuditRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(audit.auditorId);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the audit counts on the day: it is accepted, and its result does not stand in the way.',
  })
  counts(@Root() audit: AuditRow, @Ctx() context: Context): boolean {
    return auditCounts({ ...audit, sections: audit.scored.facts }, audit.seenOn ?? context.today());
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Percent over all sections, two decimals, rounded down; null when nothing was scored.',
  })
  overallPercent(@Root() audit: AuditRow): number | null {
    return percent(audit.overallHundredths);
  }

  @FieldResolver(() => [SectionScore], {
    description: 'The sections in order; empty for an audit without points.',
  })
  sections(@Root() audit: AuditRow, @Ctx() context: Context): SectionScore[] {
    return audit.scored.sectionsIn(context.language);
  }

  @FieldResolver(() => [Reason], { description: 'Why the result is what it is.' })
  reasons(@Root() audit: AuditRow): DomainReason[] {
    return audit.scored.score.reasons;
  }
}

@Resolver(() => Employer)
export class EmployerAuditsResolver {
  @FieldResolver(() => [Audit], { description: 'Every audit recorded, latest first.' })
  audits(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<AuditRow[]> {
    return contextOn(context, employer.seenOn).loaders.get(auditsOf).load(employer.id);
  }

  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The audit with the latest last day submitted by the day; null when there is none.',
  })
  latestAudit(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<AuditRow | null> {
    return contextOn(context, employer.seenOn).loaders.get(latestAuditOf).load(employer.id);
  }
}

@Resolver(() => Person)
export class PersonAuditsResolver {
  @FieldResolver(() => [Audit], {
    description: 'The audits the person made, of employers that you may see, latest first.',
  })
  audits(@Root() person: PersonRow, @Ctx() context: Context): Promise<AuditRow[]> {
    return context.loaders.get(auditsBy).load(person.id);
  }
}

@Resolver(() => ChecklistItem)
export class ChecklistAuditResolver {
  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The audit that fulfils it; null while none does, or when it is no matter of audits.',
  })
  async audit(@Root() item: ChecklistItem & SeenOn, @Ctx() context: Context): Promise<AuditRow | null> {
    if (item.auditRef === null) return null;
    return contextOn(context, item.seenOn).loaders.get(auditByRef).load(item.auditRef);
  }
}

@Resolver(() => AuditPayload)
export class AuditPayloadResolver {
  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The audit as it is now; null exactly when there are errors.',
  })
  async audit(@Root() payload: AuditPayloadData, @Ctx() context: Context): Promise<AuditRow | null> {
    return payload.auditId === null ? null : context.loaders.get(auditById).load(payload.auditId);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer as it is now; null exactly when there are errors.',
  })
  employer(@Root() payload: AuditPayloadData, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, payload.employerId);
  }
}
