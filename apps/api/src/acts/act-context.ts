import type { Context } from '../context.js';
import { badUserInput, wordedError } from '../graphql/worded-error.js';
import type { Corrected } from './correct-record.js';
import type { ActContext, Outcome } from './perform-act.js';

const LONGEST_KEY = 200;

/** What an act needs, from a request. Permission has been checked at the root field, so somebody is signed in. */
export function actContext(context: Context, idempotencyKey: string | null | undefined): ActContext {
  const { viewer, dataSource, language } = context;
  if (idempotencyKey != null && idempotencyKey.length > LONGEST_KEY) {
    throw badUserInput(
      `\`idempotencyKey\` may have ${LONGEST_KEY} characters; got ${idempotencyKey.length}.`,
      `\`idempotencyKey\` peut avoir ${LONGEST_KEY} caractères ; reçu ${idempotencyKey.length}.`,
    );
  }
  if (viewer === null) throw wordedError('UNAUTHENTICATED', 'Sign in first.', 'Connectez-vous d’abord.');
  return {
    dataSource,
    viewer,
    actor: { id: viewer.id, name: viewer.displayName },
    today: context.today(),
    language,
    idempotencyKey: idempotencyKey || null,
  };
}

/** The answer of an act: the ids of its things, each null beside errors. What the request had read before is forgotten. */
export async function answerAct<
  Result extends object,
  None extends { [Id in keyof Result]: Result[Id] | null },
>(
  context: Context,
  act: Promise<Outcome<Result>>,
  none: None,
): Promise<(Result | None) & { errors: Outcome<Result>['errors'] }> {
  const { result, errors } = await act;
  context.loaders.clear();
  return { ...(result ?? none), errors };
}

interface CorrectionAnswer {
  personId: string | null;
  employerId: string | null;
  errors: Outcome<object>['errors'];
}

/** The answer of a correction: the record's id under its own name, and the employer it belongs to. */
export async function answerCorrection<Name extends string>(
  context: Context,
  correction: Promise<Outcome<Corrected>>,
  name: Name,
): Promise<CorrectionAnswer & Record<Name, string | null>> {
  const { result, errors } = await correction;
  context.loaders.clear();
  const thing = { [name]: result?.id ?? null } as Record<Name, string | null>;
  return { personId: result?.personId ?? null, ...thing, employerId: result?.employerIds[0] ?? null, errors };
}
