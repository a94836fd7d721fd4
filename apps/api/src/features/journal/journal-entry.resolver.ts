import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { isRecordId } from '../../graphql/batch.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { loadPeople, Person, type PersonRow, personById } from '../training/index.js';
import { journalChanges, peopleNamed } from './journal-changes.js';
import { entriesOf } from './journal-entry.loaders.js';
import { type JournalEntryRow, listEntries } from './journal-entry.queries.js';
import { ActivityFilter, JournalChange, JournalEntry, JournalEntryConnection } from './journal-entry.type.js';
import { journalTitle } from './journal-titles.js';

/** The person that a recorded version names, or is. */
function personIdOf(version: unknown): string | null {
  if (typeof version !== 'object' || version === null) return null;
  const named =
    'personId' in version ? version.personId : 'fullName' in version && 'id' in version ? version.id : null;
  return typeof named === 'string' && isRecordId(named) ? named : null;
}

@Resolver(() => JournalEntry)
export class JournalEntryResolver {
  @Query(() => JournalEntryConnection, { description: 'What has been done, latest first.' })
  @Requires('activity.read')
  activity(
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: 'How many, 1 to 100.' }) first:
      | number
      | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'A cursor to go on after; null: from the latest.',
    })
    after: string | null,
    @Arg('filter', () => ActivityFilter, { nullable: true, description: 'Which entries; null: all.' })
    filter: ActivityFilter | null,
    @Ctx() context: Context,
  ): Promise<Page<JournalEntryRow>> {
    return listEntries(context.pool, context.viewer, filter ?? {}, readPageArgs({ first, after }, 50));
  }

  @FieldResolver(() => String, { description: "What happened as a short line in the reader's language." })
  title(@Root() entry: JournalEntryRow, @Ctx() context: Context): string {
    return journalTitle(entry, context.language);
  }

  @FieldResolver(() => [JournalChange], {
    description:
      "What it changed, value by value, in the reader's language; people by name, or as somebody else where you may not see them.",
  })
  async changes(@Root() entry: JournalEntryRow, @Ctx() context: Context): Promise<JournalChange[]> {
    const people = await loadPeople(context, peopleNamed(entry));
    return journalChanges(entry, {
      language: context.language,
      subjectKind: entry.subjectKind,
      people: new Map(people.map(({ id, fullName }) => [id, fullName])),
    });
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Whom it is about; null when it is about nobody, or somebody you may not see.',
  })
  person(@Root() entry: JournalEntryRow, @Ctx() context: Context): Promise<PersonRow | null> | null {
    const id = personIdOf(entry.after) ?? personIdOf(entry.before);
    return id === null ? null : context.loaders.get(personById).load(id);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer it concerns; null when it concerns none, or one that was struck.',
  })
  employer(@Root() entry: JournalEntryRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, entry.employerId);
  }
}

@Resolver(() => Employer)
export class EmployerActivityResolver {
  @FieldResolver(() => JournalEntryConnection, {
    description: 'What has been done with this employer, latest first.',
  })
  activity(
    @Root() employer: EmployerRow,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many, 1 to 100.' }) first:
      | number
      | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'A cursor to go on after; null: from the latest.',
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<JournalEntryRow>> {
    return entriesOf(context, readPageArgs({ first, after }, 20)).load(employer.id);
  }
}
