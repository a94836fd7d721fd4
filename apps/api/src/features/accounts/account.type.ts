import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { ROLES, type Role } from '../../graphql/permission.js';
import { Payload } from '../../graphql/user-error.type.js';

export const RoleEnum = enumOf(
  'Role',
  'What somebody is to the program; it decides what they may do and see.',
  ROLES,
  {
    PROGRAM_MANAGER: 'Runs the program: may do everything.',
    STAFF: 'The office: records and issues; may not revoke.',
    AUDITOR: 'Audits; sees the employers of those audits.',
    EMPLOYER: 'Speaks for one employer and sees that one.',
    REPORTING: 'Reads everything, records nothing.',
  },
);

@ObjectType('Viewer', { description: 'The signed-in person.', simpleResolvers: true })
export class ViewerType {
  @Field(() => ID, { description: 'Identifies the account.' })
  id!: string;

  @Field(() => String, { description: 'The e-mail address used to sign in.' })
  email!: string;

  @Field(() => String, { description: 'The name shown to others and written into the journal.' })
  displayName!: string;

  @Field(() => RoleEnum, { description: 'The role.' })
  role!: Role;
}

@ObjectType('SignInPayload', {
  description: 'The answer of signing in.',
  implements: Payload,
  simpleResolvers: true,
})
export class SignInPayload extends Payload {
  @Field(() => ViewerType, {
    nullable: true,
    description: 'Who is signed in now; null exactly when there are errors.',
  })
  viewer!: ViewerType | null;
}

@ObjectType('SignOutPayload', {
  description: 'The answer of signing out.',
  implements: Payload,
  simpleResolvers: true,
})
export class SignOutPayload extends Payload {}
