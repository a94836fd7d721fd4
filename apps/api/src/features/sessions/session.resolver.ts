import type DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { isRecordId, listLoader, rowLoader } from '../../graphql/batch.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Person, type PersonRow, personById } from '../training/index.js';
import { listSessions, rosterLines, type SessionRow, sessionsById } from './session.queries.js';
import {
  RosterLine,
  SessionPayload,
  type SessionPayloadData,
  type SessionTime,
  SessionTimeEnum,
  TrainingSession,
  TrainingSessionConnection,
} from './session.type.js';

const sessionById = (context: Context): DataLoader<string, SessionRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => sessionsById(context.pool, ids),
  );

const rosterOf = (context: Context): DataLoader<string, RosterLine[]> =>
  listLoader(
    context,
    (row) => row.sessionId,
    (ids) => rosterLines(context.pool, ids),
  );

@Resolver(() => TrainingSession)
export class TrainingSessionResolver {
  @Query(() => TrainingSessionConnection, { description: 'Training sessions, by their day.' })
  @Requires('training.record')
  trainingSessions(
    @Arg('time', () => SessionTimeEnum, { description: 'Which.' }) time: SessionTime,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 1 to 100.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to go on after; null: the first.' })
    after: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'With `before`: how many, 1 to 100.' })
    last: number | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: none.' })
    before: string | null,
    @Ctx() context: Context,
  ): Promise<Page<SessionRow>> {
    const page = readPageArgs({ first, after, last, before }, 50);
    return listSessions(context.pool, time, page);
  }

  @Query(() => TrainingSession, { nullable: true, description: 'One session; null when there is none.' })
  @Requires('training.record')
  async trainingSession(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<SessionRow | null> {
    return isRecordId(id) ? context.loaders.get(sessionById).load(id.toLowerCase()) : null;
  }

  @FieldResolver(() => [RosterLine], { description: 'Everybody expected, and who attended, by name.' })
  roster(@Root() session: SessionRow, @Ctx() context: Context): Promise<RosterLine[]> {
    return context.loaders.get(rosterOf).load(session.id);
  }
}

@Resolver(() => RosterLine)
export class RosterLineResolver {
  @FieldResolver(() => Person, { description: 'Who.' })
  person(@Root() line: RosterLine, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(line.personId);
  }
}

@Resolver(() => SessionPayload)
export class SessionPayloadResolver {
  @FieldResolver(() => TrainingSession, {
    nullable: true,
    description: 'The session as it is now; null exactly when there are errors.',
  })
  session(@Root() payload: SessionPayloadData, @Ctx() context: Context): Promise<SessionRow | null> | null {
    return payload.sessionId === null ? null : context.loaders.get(sessionById).load(payload.sessionId);
  }
}
