import { type Reason as DomainReason, scoreAudit } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { Reason } from '../../graphql/reason.type.js';
import { SectionScoreInput } from './audit.inputs.js';
import { AuditPreview } from './audit.type.js';
import { percent, scoredSections } from './scored-sections.js';

type PreviewRow = AuditPreview & { domainReasons: DomainReason[] };

@Resolver(() => AuditPreview)
export class AuditPreviewResolver {
  @Query(() => AuditPreview, {
    description: 'What these points would give if the audit ended today. Nothing is stored.',
  })
  @Requires('previews.read')
  previewAudit(
    @Arg('sections', () => [SectionScoreInput], { description: 'The sections scored so far.' })
    sections: SectionScoreInput[],
    @Ctx() context: Context,
  ): PreviewRow {
    const facts = sections.map((section) => ({
      ...section,
      notApplicableReason: section.notApplicableReason ?? null,
    }));
    const score = scoreAudit(facts, context.today());
    return {
      result: score.result,
      pointsAwarded: score.awarded,
      pointsPossible: score.possible,
      overallPercent: percent(score.overallHundredths),
      sectionsBelow: score.sectionsBelow,
      sections: scoredSections(facts, score, context.language),
      domainReasons: score.reasons,
    };
  }

  @FieldResolver(() => [Reason], { description: 'Why the result would be what it is.' })
  reasons(@Root() preview: PreviewRow): DomainReason[] {
    return preview.domainReasons;
  }
}
