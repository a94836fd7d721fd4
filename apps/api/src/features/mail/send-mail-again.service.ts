import { z } from 'zod';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';

interface StuckMail {
  state: string;
  employerId: string | null;
  kind: string;
  recipient: string;
}

/** Sends a mail once more that failed, or of which nobody knows whether it was sent: the person decides that it may. */
export function sendMailAgain(context: ActContext, input: unknown): Promise<Outcome<{ mailId: string }>> {
  return performAct(context, {
    name: 'sendMailAgain',
    input,
    schema: z.object({ id }),
    perform: async (manager, { id: mailId }) => {
      const [mail] = await selectRows<StuckMail>(
        manager,
        `SELECT state, employer_id AS "employerId", kind, recipient FROM outgoing_mails WHERE id = $1 FOR UPDATE`,
        [mailId],
      );
      if (mail === undefined)
        return refuse('NOT_FOUND', ['id'], 'There is no such mail.', 'Ce courriel n’existe pas.');
      if (mail.state !== 'FAILED' && mail.state !== 'UNCERTAIN') {
        return refuse(
          'INVALID',
          ['id'],
          'This mail was sent, or will be sent by itself. It is not sent twice.',
          'Ce courriel a été envoyé, ou le sera de lui-même. Il n’est pas envoyé deux fois.',
        );
      }
      await manager.query(
        `UPDATE outgoing_mails SET state = 'WAITING', attempts = 0, next_attempt_at = now(), last_error = NULL WHERE id = $1`,
        [mailId],
      );
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: mail.employerId,
            event: 'mail.repeated',
            subjectKind: 'mail',
            subjectId: mailId,
            before: mail,
            after: { ...mail, state: 'WAITING' },
          },
        ],
      );
      return { mailId };
    },
  });
}
