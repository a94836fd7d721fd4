import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context, Viewer } from '../../context.js';
import { Public, permissionsOf } from '../../graphql/permission.js';
import type { UserErrorData } from '../../graphql/user-error.type.js';
import { SignInPayload, SignOutPayload, ViewerType } from './account.type.js';
import { signIn, signOut } from './sign-in.service.js';

@Resolver(() => ViewerType)
export class AccountResolver {
  @Query(() => ViewerType, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  @Public()
  viewer(@Ctx() context: Context): Viewer | null {
    return context.viewer;
  }

  @Mutation(() => SignInPayload, { description: 'Signs in and sets the session cookie.' })
  @Public()
  signIn(
    @Arg('email', () => String, { description: 'The e-mail address of the account, capitals aside.' })
    email: string,
    @Arg('password', () => String, { description: 'The password.' }) password: string,
    @Ctx() context: Context,
  ): Promise<{ viewer: Viewer | null; errors: UserErrorData[] }> {
    return signIn(context, email, password);
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session; does nothing when nobody is signed in.' })
  @Public()
  signOut(@Ctx() context: Context): Promise<{ errors: UserErrorData[] }> {
    return signOut(context);
  }

  @FieldResolver(() => [String], {
    description: 'What the role permits, by stable names such as letters.issue.',
  })
  permissions(@Root() viewer: Viewer): readonly string[] {
    return permissionsOf(viewer);
  }
}
