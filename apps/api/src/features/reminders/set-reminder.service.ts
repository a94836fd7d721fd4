import { z } from 'zod';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { REMINDER_KINDS, type ReminderKind } from '../mail/index.js';
import type { ReminderTiming } from './due-reminders.queries.js';

const MOST_STAGES = 8;
const FARTHEST_DAYS = 180;

/** Sets when reminders of a kind are sent. What was sent already is not sent again. */
export function setReminder(context: ActContext, input: unknown): Promise<Outcome<{ kind: ReminderKind }>> {
  return performAct(context, {
    name: 'setReminder',
    input,
    schema: z.object({
      kind: z.enum(REMINDER_KINDS),
      enabled: z.boolean(),
      days: z
        .array(z.int('NOT_REMINDER_DAYS').min(0, 'NOT_REMINDER_DAYS').max(FARTHEST_DAYS, 'NOT_REMINDER_DAYS'))
        .min(1, 'NOT_REMINDER_DAYS')
        .max(MOST_STAGES, 'NOT_REMINDER_DAYS')
        .transform((days) => [...new Set(days)].sort((a, b) => b - a)),
      version,
    }),
    perform: async (manager, { kind, enabled, days, version: seen }) => {
      const [before] = await selectRows<ReminderTiming>(
        manager,
        'SELECT kind, enabled, days, version FROM reminder_settings WHERE kind = $1 FOR UPDATE',
        [kind],
      );
      if (before?.version !== seen) {
        return refuse(
          'STALE',
          ['version'],
          'Somebody else has changed this setting since you opened it. Theirs was kept and yours was not stored: look at it again.',
          'Quelqu’un d’autre a modifié ce réglage depuis que vous l’avez ouvert. Le sien a été conservé et le vôtre n’a pas été enregistré : consultez-le de nouveau.',
        );
      }
      const after = { kind, enabled, days, version: seen + 1 };
      await manager.query(
        'UPDATE reminder_settings SET enabled = $2, days = $3, version = $4 WHERE kind = $1',
        [kind, enabled, days, after.version],
      );
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: null,
            event: 'reminder.set',
            subjectKind: 'reminder',
            subjectId: kind,
            before,
            after,
          },
        ],
      );
      return { kind };
    },
  });
}
