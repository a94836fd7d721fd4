import type { CalendarDate, Language } from '@good-standing/domain';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { z } from 'zod';
import type { Viewer } from '../context.js';
import { isUnstorableText } from '../database/unstorable-text.js';
import type { JournalActor } from '../features/journal/index.js';
import type { UserErrorData } from '../graphql/user-error.type.js';
import { replay, storeResult } from './idempotency.js';
import { type Problem, problem, Refusal, userError } from './problem.js';
import { readInput } from './read-input.js';

/** What an act needs to know beside its input. */
export interface ActContext {
  dataSource: DataSource;
  /** Whose name goes into the journal. */
  actor: JournalActor;
  /** Who is signed in, for what depends on the person and not only on the role's permissions. */
  viewer: Viewer;
  /** The day the program reckons with. */
  today: CalendarDate;
  language: Language;
  /** Sent again with the same input, the stored answer is given and nothing is done; null without one. */
  idempotencyKey: string | null;
}

/** One act of a person: what came in, what it must look like, and what is done inside its transaction. */
export interface Act<Input, Result extends object> {
  /** The mutation's name. */
  name: string;
  input: unknown;
  schema: z.ZodType<Input>;
  /** Ids of what was recorded. Throws Refusal when it may not be done. */
  perform: (manager: EntityManager, input: Input) => Promise<Result>;
}

/** Ids of what was recorded, or the problems that stood in the way: then nothing was stored. */
export type Outcome<Result> =
  | { result: Result; errors: readonly [] }
  | { result: null; errors: readonly UserErrorData[] };

const DEADLOCK = '40P01';
const UNIQUE_VIOLATION = '23505';
const ATTEMPTS = 3;

/**
 * Does one act in one transaction: checks the input, answers a repeated key from what is stored, performs, stores.
 * A problem that a person can put right comes back as data; anything else is thrown.
 */
export async function performAct<Input, Result extends object>(
  context: ActContext,
  act: Act<Input, Result>,
): Promise<Outcome<Result>> {
  try {
    return { result: await attempt(context, act, ATTEMPTS), errors: [] };
  } catch (error) {
    const problems = problemsOf(error);
    if (problems === null) throw error;
    return { result: null, errors: problems.map((each) => userError(each, context.language)) };
  }
}

async function attempt<Input, Result extends object>(
  context: ActContext,
  act: Act<Input, Result>,
  attempts: number,
): Promise<Result> {
  const input = readInput(act.schema, act.input);
  try {
    return await context.dataSource.transaction(async (manager) => {
      const stored = await replay<Result>(manager, context, act);
      if (stored !== null) return stored;
      const result = await act.perform(manager, input);
      await storeResult(manager, context, result);
      return result;
    });
  } catch (error) {
    if (attempts > 1 && databaseCode(error) === DEADLOCK) return attempt(context, act, attempts - 1);
    throw error;
  }
}

function problemsOf(error: unknown): readonly Problem[] | null {
  if (error instanceof Refusal) return error.problems;
  if (isUnstorableText(error)) {
    return [
      problem(
        'INVALID',
        [],
        'A text holds characters that cannot be kept. Take them out and try again. Nothing was stored.',
        'Un texte contient des caractères qui ne peuvent être conservés. Retirez-les et réessayez. Rien n’a été enregistré.',
      ),
    ];
  }
  // Acts look for a twin first; this is the one that was recorded between the look and the write.
  if (databaseCode(error) === UNIQUE_VIOLATION) {
    return [
      problem(
        'DUPLICATE',
        [],
        'The same record was stored a moment ago by somebody else. Nothing was stored this time.',
        'Le même dossier vient d’être enregistré par quelqu’un d’autre. Rien n’a été enregistré cette fois-ci.',
      ),
    ];
  }
  return null;
}

function databaseCode(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}
