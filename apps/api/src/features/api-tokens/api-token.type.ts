import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { TOKEN_SCOPES, type TokenScope } from '../../graphql/permission.js';
import { CalendarDateScalar, DateTimeScalar } from '../../graphql/scalars.js';
import { Payload } from '../../graphql/user-error.type.js';

export const TokenScopeEnum = enumOf(
  'TokenScope',
  'A part of reading that an API token may be given. No scope lets it act.',
  TOKEN_SCOPES,
  {
    REPORTS: 'Reports and portfolio; of an employer only its name, reference, place, industry and program.',
    RECORDS: 'Employers with all their records, people and the activity log.',
    EXPORTS: 'The files of the export contract.',
  },
);

@ObjectType('ApiToken', {
  description:
    'With what a reporting client asks in somebody’s name, as `Authorization: Bearer …`. Revoked ones are not shown.',
  simpleResolvers: true,
})
export class ApiTokenType {
  @Field(() => ID, { description: 'Identifies it; not the token itself.' })
  id!: string;

  @Field(() => String, { description: 'What it is for.' })
  name!: string;

  @Field(() => String, { description: 'How the token begins.' })
  prefix!: string;

  @Field(() => [TokenScopeEnum], { description: 'What it may read, as far as the person may.' })
  scopes!: TokenScope[];

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day on which it opens anything; null: until it is revoked.',
  })
  validThrough!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last used, to the minute; null while it has not been.',
  })
  lastUsedAt!: Date | null;

  @Field(() => String, { description: 'In whose name it asks.' })
  ownerName!: string;

  userId!: string;
}

@InputType('MakeApiTokenInput', { description: 'The token that is to be made.' })
export class MakeApiTokenInput {
  @Field(() => String, { description: 'What it is for, so that it can be told from others.' })
  name!: string;

  @Field(() => [TokenScopeEnum], { description: 'What it may read; at least one.' })
  scopes!: TokenScope[];

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day on which it opens anything; null: until it is revoked.',
  })
  validThrough?: string | null;
}

@InputType('RevokeApiTokenInput', { description: 'The token that is to end.' })
export class RevokeApiTokenInput {
  @Field(() => ID, { description: 'Which one.' })
  id!: string;
}

@ObjectType('ApiTokenPayload', {
  description: 'The answer of making or revoking an API token.',
  implements: Payload,
  simpleResolvers: true,
})
export class ApiTokenPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description: 'The token, shown this once and never again; null after revoking, and beside errors.',
  })
  token!: string | null;

  @Field(() => ID, { nullable: true, description: 'Which one was made; null otherwise.' })
  apiTokenId!: string | null;
}
