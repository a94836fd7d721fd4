import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Payload } from '../../graphql/user-error.type.js';

@ObjectType('CalendarFeed', {
  description: 'Your feed of due dates for a calendar program. Its address opens it: keep it to yourself.',
  simpleResolvers: true,
})
export class CalendarFeedType {
  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a calendar program last fetched it; null while none has.',
  })
  lastReadAt!: Date | null;
}

@ObjectType('CalendarFeedPayload', {
  description: 'The answer of opening or revoking a feed.',
  implements: Payload,
  simpleResolvers: true,
})
export class CalendarFeedPayload extends Payload {
  @Field(() => String, {
    nullable: true,
    description:
      'The path of the feed on this server, shown this once and never again; null after revoking, and beside errors.',
  })
  path!: string | null;
}
