import { explain } from '@good-standing/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { ruleReference } from './reason.resolver.js';
import { RuleReference } from './reason.type.js';
import { UserError, type UserErrorData } from './user-error.type.js';

@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String)
  message(@Root() error: UserErrorData, @Ctx() context: Context): string {
    if (error.message !== undefined) return error.message;
    return error.reason ? explain(error.reason, context.language) : error.code;
  }

  @FieldResolver(() => [String])
  path(@Root() error: UserErrorData): readonly string[] {
    return error.path ?? [];
  }

  @FieldResolver(() => RuleReference, { nullable: true })
  rule(@Root() error: UserErrorData, @Ctx() context: Context): RuleReference | null {
    return error.reason ? ruleReference(error.reason, context.language) : null;
  }
}
