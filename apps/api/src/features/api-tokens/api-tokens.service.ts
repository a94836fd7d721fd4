import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, optionalComingDay, text } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { toQuery } from '../../database/sql.js';
import { TOKEN_SCOPES } from '../../graphql/permission.js';
import { ApiToken } from './api-token.entity.js';
import { tokenVisible } from './api-token.policy.js';
import { hashOf, newToken, prefixOf } from './api-token.queries.js';

/** Nobody can tell more of them apart; whoever needs another revokes one first. */
const MOST_PER_PERSON = 20;

const scopes = z
  .array(z.enum(TOKEN_SCOPES))
  .min(1, 'REQUIRED')
  .transform((given) => TOKEN_SCOPES.filter((scope) => given.includes(scope)));

/** Makes a token that asks in the person's own name. It is given this once and never again. */
export function makeApiToken(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ token: string; apiTokenId: string }>> {
  const userId = context.viewer.id;
  return performAct(context, {
    name: 'makeApiToken',
    input,
    schema: z.object({ name: text, scopes, validThrough: optionalComingDay(context.today) }),
    perform: async (manager, values) => {
      // Two at once wait for each other here, so that neither passes the limit.
      await manager.query('SELECT 1 FROM users WHERE id = $1 FOR UPDATE', [userId]);
      const open = await selectRows<{ id: string }>(
        manager,
        'SELECT id FROM api_tokens WHERE user_id = $1 AND revoked_at IS NULL',
        [userId],
      );
      if (open.length >= MOST_PER_PERSON) {
        return refuse(
          'INVALID',
          [],
          `You have ${MOST_PER_PERSON} tokens, which is as many as there can be. Revoke one that is no longer needed.`,
          `Vous avez ${MOST_PER_PERSON} jetons, soit le maximum. Révoquez-en un qui ne sert plus.`,
        );
      }
      const token = newToken();
      const kept = { userId, prefix: prefixOf(token), ...values };
      const { id: apiTokenId } = await insertRecord(manager, ApiToken, { ...kept, tokenHash: hashOf(token) });
      await finishAct(
        manager,
        context,
        [],
        [{ ...subject(apiTokenId), event: 'apiToken.made', before: null, after: kept }],
      );
      return { token, apiTokenId };
    },
  });
}

type Revoked = Pick<ApiToken, 'userId' | 'name' | 'prefix' | 'scopes' | 'validThrough'>;

/** Ends a token at once: one's own, or anybody's for who oversees them. */
export function revokeApiToken(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ token: null; apiTokenId: null }>> {
  return performAct(context, {
    name: 'revokeApiToken',
    input,
    schema: z.object({ id }),
    perform: async (manager, { id: apiTokenId }) => {
      const { text: visible, values } = toQuery(tokenVisible(context.viewer));
      const [before] = await selectRows<Revoked>(
        manager,
        `WITH revoked AS (UPDATE api_tokens t SET revoked_at = now()
           WHERE ${visible} AND t.id = $${values.length + 1} AND t.revoked_at IS NULL RETURNING t.*)
         SELECT user_id AS "userId", name, prefix, scopes, valid_through AS "validThrough" FROM revoked`,
        [...values, apiTokenId],
      );
      if (before === undefined) {
        return refuse(
          'NOT_FOUND',
          ['id'],
          'There is no such token, or it has been revoked already.',
          'Ce jeton n’existe pas, ou il a déjà été révoqué.',
        );
      }
      await finishAct(
        manager,
        context,
        [],
        [{ ...subject(apiTokenId), event: 'apiToken.revoked', before, after: null }],
      );
      return { token: null, apiTokenId: null };
    },
  });
}

/** What it is called and may do is said; the token never is. */
const subject = (subjectId: string) => ({ employerId: null, subjectKind: 'apiToken', subjectId });
