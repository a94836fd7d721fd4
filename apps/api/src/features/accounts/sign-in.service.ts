import { GraphQLError } from 'graphql';
import type { Context, Language, Viewer } from '../../context.js';
import type { UserErrorData } from '../../graphql/user-error.type.js';
import { isPassword } from './passwords.js';
import { endSession, findAccount, openSession } from './session.queries.js';
import { SignInThrottle } from './sign-in-throttle.js';

const throttle = new SignInThrottle();

const WRONG: Record<Language, string> = {
  en: 'The e-mail address or the password is wrong.',
  fr: 'L’adresse courriel ou le mot de passe est incorrect.',
};

/** @throws RATE_LIMITED after too many failures */
export async function signIn(
  context: Context,
  email: string,
  password: string,
): Promise<{ viewer: Viewer | null; errors: UserErrorData[] }> {
  refuseWhileThrottled(context, email);
  throttle.tried(context.address, email);
  const account = await findAccount(context.pool, email.trim());
  if (!(await isPassword(password, account?.passwordHash ?? null)) || account === null) {
    return { viewer: null, errors: [{ code: 'WRONG_CREDENTIALS', message: WRONG[context.language] }] };
  }
  throttle.succeeded(context.address, email);
  // A new session for each sign-in: a token that was planted before is worth nothing after.
  if (context.session.token !== null) await endSession(context.pool, context.session.token);
  const { token, expiresAt } = await openSession(context.pool, account.viewer.id);
  context.session.write(token, expiresAt);
  context.viewer = account.viewer;
  return { viewer: account.viewer, errors: [] };
}

export async function signOut(context: Context): Promise<{ errors: UserErrorData[] }> {
  if (context.session.token !== null) await endSession(context.pool, context.session.token);
  context.session.clear();
  context.viewer = null;
  return { errors: [] };
}

function refuseWhileThrottled({ address, language }: Context, email: string): void {
  const seconds = throttle.waitSeconds(address, email);
  if (seconds === 0) return;
  const minutes = Math.ceil(seconds / 60);
  const message =
    language === 'fr'
      ? `Trop d’essais de connexion. Réessayez dans ${minutes} min.`
      : `Too many attempts to sign in. Try again in ${minutes} min.`;
  throw new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds } });
}
