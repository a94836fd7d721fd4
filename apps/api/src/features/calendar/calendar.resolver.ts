import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import type { UserErrorData } from '../../graphql/user-error.type.js';
import { CalendarFeedPayload, CalendarFeedType } from './calendar.type.js';
import { type FeedRow, feedOf } from './calendar-feed.queries.js';
import { openCalendarFeed, revokeCalendarFeed } from './calendar-feed.service.js';

type Answer = Promise<{ path: string | null; errors: readonly UserErrorData[] }>;

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarFeedType, {
    nullable: true,
    description: 'Your own feed of due dates; null while you have none.',
  })
  @Requires('calendar.own')
  calendarFeed(@Ctx() context: Context): Promise<FeedRow | null> | null {
    return context.viewer && feedOf(context.pool, context.viewer.id);
  }

  @Mutation(() => CalendarFeedPayload, {
    description:
      'Opens your own feed of the due dates you may see, in your language; one opened before stops at once. Its address is given this once.',
  })
  @Requires('calendar.own')
  openCalendarFeed(@Ctx() context: Context): Answer {
    // No idempotency key: the answer would be stored with it, and with it the address.
    return answerAct(context, openCalendarFeed(actContext(context, null)), { path: null });
  }

  @Mutation(() => CalendarFeedPayload, {
    description: 'Closes your own feed: its address opens nothing any more.',
  })
  @Requires('calendar.own')
  revokeCalendarFeed(@Ctx() context: Context): Answer {
    return answerAct(context, revokeCalendarFeed(actContext(context, null)), { path: null });
  }
}
