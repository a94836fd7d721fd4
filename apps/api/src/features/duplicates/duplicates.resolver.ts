import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { isRecordId } from '../../graphql/batch.js';
import { checkedSize } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Person, type PersonRow, personById } from '../training/index.js';
import { type DuplicatePair, likelyDuplicates, listMerges, type MergeRow } from './duplicates.queries.js';
import {
  LikelyDuplicate,
  MergePayload,
  type MergePayloadData,
  MergePeopleInput,
  PersonMerge,
  TellPeopleApartInput,
  UndoMergeInput,
} from './duplicates.type.js';
import { mergePeople } from './merge-people.service.js';
import { tellPeopleApart } from './tell-people-apart.service.js';
import { undoMerge } from './undo-merge.service.js';

const NONE = { personId: null, mergeId: null };

@Resolver(() => LikelyDuplicate)
export class LikelyDuplicateResolver {
  @Query(() => [LikelyDuplicate], { description: 'People who may be one, the strongest clue first.' })
  @Requires('records.correct')
  likelyDuplicates(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many at most, 1 to 100.' })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<DuplicatePair[]> {
    return likelyDuplicates(context.pool, checkedSize('first', first ?? 50));
  }

  @FieldResolver(() => Person, { description: 'One of the two.' })
  one(@Root() pair: DuplicatePair, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(pair.firstId);
  }

  @FieldResolver(() => Person, { description: 'The other.' })
  other(@Root() pair: DuplicatePair, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(pair.secondId);
  }
}

@Resolver(() => PersonMerge)
export class PersonMergeResolver {
  @Query(() => [PersonMerge], { description: 'Merges, the latest first.' })
  @Requires('records.correct')
  async personMerges(
    @Arg('personId', () => ID, { nullable: true, description: 'Only those of this kept person; null: all.' })
    personId: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<MergeRow[]> {
    if (personId != null && !isRecordId(personId)) return [];
    return listMerges(context.pool, personId ?? null, checkedSize('first', first ?? 20));
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person who was kept; null when merged further since.',
  })
  kept(@Root() merge: MergeRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(merge.keptId);
  }
}

@Resolver(() => MergePayload)
export class MergeActsResolver {
  @Mutation(() => MergePayload, {
    description:
      'Makes two files of one person one: every record of the merged person passes to the kept one.',
  })
  @Requires('records.correct')
  mergePeople(
    @Input(() => MergePeopleInput) input: MergePeopleInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MergePayloadData> {
    return answerAct(context, mergePeople(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => MergePayload, {
    description: 'Parts two merged people again, unless something recorded since rests on the merge.',
  })
  @Requires('records.correct')
  undoMerge(
    @Input(() => UndoMergeInput) input: UndoMergeInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MergePayloadData> {
    return answerAct(context, undoMerge(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => MergePayload, {
    description: 'Says that two people are two: they are not proposed as one again.',
  })
  @Requires('records.correct')
  tellPeopleApart(
    @Input(() => TellPeopleApartInput) input: TellPeopleApartInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MergePayloadData> {
    return answerAct(context, tellPeopleApart(actContext(context, idempotencyKey), input), NONE);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person who is kept; null exactly when there are errors.',
  })
  person(@Root() payload: MergePayloadData, @Ctx() context: Context): Promise<PersonRow | null> | null {
    return payload.personId === null ? null : context.loaders.get(personById).load(payload.personId);
  }
}
