import {
  assumptionOf,
  type Reason as DomainReason,
  explain,
  explainParts,
  isOptional,
  programRules,
  ruleOf,
} from '@good-standing/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context, Language } from '../context.js';
import { Reason, ReasonPart, RuleReference } from './reason.type.js';
import { JsonScalar } from './scalars.js';

/** The rule behind a reason, in the reader's language. */
export function ruleReference(reason: DomainReason, language: Language): RuleReference {
  const rule = ruleOf(reason);
  return {
    id: rule.id,
    title: rule.title[language],
    assumed: rule.assumption !== null,
    assumption: rule.assumption?.[language] ?? null,
    sources: rule.sources.map((source) => ({ ...source, quoted: null })),
  };
}

@Resolver(() => Reason)
export class ReasonResolver {
  @FieldResolver(() => String)
  message(@Root() reason: DomainReason, @Ctx() context: Context): string {
    return explain(reason, context.language);
  }

  @FieldResolver(() => [ReasonPart])
  parts(@Root() reason: DomainReason, @Ctx() { language }: Context): ReasonPart[] {
    return explainParts(reason, language).map(({ text, assumed }) => ({
      text,
      assumption: assumed === null ? null : (assumptionOf(programRules[assumed])?.[language] ?? null),
    }));
  }

  @FieldResolver(() => Boolean)
  optional(@Root() reason: DomainReason): boolean {
    return isOptional(reason);
  }

  @FieldResolver(() => RuleReference)
  rule(@Root() reason: DomainReason, @Ctx() context: Context): RuleReference {
    return ruleReference(reason, context.language);
  }

  @FieldResolver(() => JsonScalar)
  facts(@Root() reason: DomainReason): unknown {
    return reason.params;
  }
}
