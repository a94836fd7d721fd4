import { Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import type { UserErrorData } from '../../graphql/user-error.type.js';
import { type ApiTokenRow, listApiTokens } from './api-token.queries.js';
import { ApiTokenPayload, ApiTokenType, MakeApiTokenInput, RevokeApiTokenInput } from './api-token.type.js';
import { makeApiToken, revokeApiToken } from './api-tokens.service.js';

type Answer = Promise<{
  token: string | null;
  apiTokenId: string | null;
  errors: readonly UserErrorData[];
}>;
const NONE = { token: null, apiTokenId: null };

@Resolver(() => ApiTokenType)
export class ApiTokensResolver {
  @Query(() => [ApiTokenType], {
    description:
      'Your own API tokens, the latest first; for the program manager everybody’s. Revoked ones are left out.',
  })
  @Requires('tokens.own')
  apiTokens(@Ctx() context: Context): Promise<ApiTokenRow[]> {
    return listApiTokens(context.pool, context.viewer);
  }

  @Mutation(() => ApiTokenPayload, {
    description: 'Makes a token for a reporting client that asks in your name. It is given this once.',
  })
  @Requires('tokens.own')
  makeApiToken(@Input(() => MakeApiTokenInput) input: MakeApiTokenInput, @Ctx() context: Context): Answer {
    // No idempotency key: the answer would be stored with it, and with it the token.
    return answerAct(context, makeApiToken(actContext(context, null), input), NONE);
  }

  @Mutation(() => ApiTokenPayload, {
    description: 'Revokes a token: it opens nothing any more. The program manager may revoke anybody’s.',
  })
  @Requires('tokens.own')
  revokeApiToken(
    @Input(() => RevokeApiTokenInput) input: RevokeApiTokenInput,
    @Ctx() context: Context,
  ): Answer {
    return answerAct(context, revokeApiToken(actContext(context, null), input), NONE);
  }

  @FieldResolver(() => Boolean, { description: 'Whether its last day is over.' })
  expired(@Root() { validThrough }: ApiTokenRow, @Ctx() context: Context): boolean {
    return validThrough !== null && validThrough < context.today();
  }

  @FieldResolver(() => Boolean, { description: 'Whether it asks in your own name.' })
  own(@Root() { userId }: ApiTokenRow, @Ctx() { viewer }: Context): boolean {
    return userId === viewer?.id;
  }
}
