import { z } from 'zod';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import type { JournalEvent } from '../journal/index.js';
import { deleteFeed, openFeed } from './calendar-feed.queries.js';

type Fed = { path: string | null };

/** Opens the person's own feed; one opened before stops at once. */
export function openCalendarFeed(context: ActContext): Promise<Outcome<Fed>> {
  return performAct(context, {
    name: 'openCalendarFeed',
    input: {},
    schema: z.object({}),
    perform: async (manager) => {
      const token = await openFeed(manager, context.viewer.id, context.language);
      await finishAct(manager, context, [], [draft(context, 'calendarFeed.opened')]);
      return { path: `/calendar/${token}.ics` };
    },
  });
}

/** Closes the person's own feed: its address opens nothing any more. */
export function revokeCalendarFeed(context: ActContext): Promise<Outcome<Fed>> {
  return performAct(context, {
    name: 'revokeCalendarFeed',
    input: {},
    schema: z.object({}),
    perform: async (manager) => {
      if (!(await deleteFeed(manager, context.viewer.id))) {
        return refuse(
          'NOT_FOUND',
          [],
          'You have no calendar feed.',
          'Vous n’avez pas de flux de calendrier.',
        );
      }
      await finishAct(manager, context, [], [draft(context, 'calendarFeed.revoked')]);
      return { path: null };
    },
  });
}

/** Who did it is said; the address never is. */
function draft({ viewer }: ActContext, event: JournalEvent) {
  return {
    employerId: null,
    event,
    subjectKind: 'calendarFeed',
    subjectId: viewer.id,
    before: null,
    after: null,
  };
}
