import type { RequestHandler } from 'express';
import type pg from 'pg';
import { settleStandings } from '../certification/index.js';
import { findFeed } from './calendar-feed.queries.js';
import { dueDates } from './due-dates.queries.js';
import { writeCalendar } from './write-calendar.js';

/** `/calendar/<token>.ics`: no sign-in but the token, which nobody can guess. */
export function calendarRoute(pool: pg.Pool, today: () => string): RequestHandler<{ file: string }> {
  return async (request, response) => {
    response.setHeader('Cache-Control', 'private, no-store');
    const token = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1];
    const feed = token === undefined ? null : await findFeed(pool, token);
    if (feed === null) {
      // The same for a mistyped, an unknown and a revoked one.
      response
        .status(404)
        .type('text/plain')
        .send('There is no such calendar. Open a new one in the program.\n');
      return;
    }
    await settleStandings(pool, today());
    const dates = await dueDates(pool, feed.viewer, feed.language);
    const origin = `${request.protocol}://${request.get('host')}`;
    response.type('text/calendar').send(writeCalendar(dates, feed.language, origin));
  };
}
