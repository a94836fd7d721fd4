import { countsFrom } from '@good-standing/domain';
import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { seenOn } from '../../context-on.js';
import { sql } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import {
  completionsById,
  completionsOfPeople,
  type EmploymentRow,
  employmentsWhere,
  type PersonRow,
  peopleById,
  registrationsOfPeople,
} from './person.queries.js';
import type { AuditorRegistration, TrainingCompletion } from './person.type.js';

/** On another day only what had come by then. */
function knownBy<Row>({ asOf }: Context, rows: readonly Row[], dateOf: (row: Row) => string): Row[] {
  return asOf === null ? [...rows] : rows.filter((row) => dateOf(row) <= asOf);
}

/** A person by id; null when absent or not visible. */
export const personById = (context: Context): DataLoader<string, PersonRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    async (ids) => seenOn(context, await peopleById(context.pool, context.viewer, ids)),
  );

/** The people among those ids that the viewer sees. */
export async function loadPeople(context: Context, ids: readonly string[]): Promise<PersonRow[]> {
  const people = await Promise.all(ids.map((id) => context.loaders.get(personById).load(id)));
  return people.filter((person) => person !== null);
}

export const completionById = (context: Context): DataLoader<string, TrainingCompletion | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => completionsById(context.pool, context.viewer, ids),
  );

/** By the id of a person who has been shown already. */
export const completionsOf = (context: Context): DataLoader<string, TrainingCompletion[]> =>
  listLoader(
    context,
    (row) => row.personId,
    async (ids) => knownBy(context, await completionsOfPeople(context.pool, ids), countsFrom),
  );

/** By the id of a person who has been shown already. */
export const registrationsOf = (context: Context): DataLoader<string, AuditorRegistration[]> =>
  listLoader(
    context,
    (row) => row.personId,
    async (ids) =>
      knownBy(context, await registrationsOfPeople(context.pool, ids), (row) => row.registeredOn),
  );

export const employmentById = (context: Context): DataLoader<string, EmploymentRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => employmentsWhere(context.pool, context.viewer, sql`r.id = ANY(${ids}::uuid[])`),
  );

export const employmentsOfPerson = (context: Context): DataLoader<string, EmploymentRow[]> =>
  listLoader(
    context,
    (row) => row.personId,
    (ids) => employmentsWhere(context.pool, context.viewer, sql`r.person_id = ANY(${ids}::uuid[])`),
  );

export const employmentsOfEmployer = (context: Context): DataLoader<string, EmploymentRow[]> =>
  listLoader(
    context,
    (row) => row.employerId,
    async (ids) => {
      const where = sql`r.employer_id = ANY(${ids}::uuid[])`;
      const rows = await employmentsWhere(context.pool, context.viewer, where);
      return seenOn(
        context,
        knownBy(context, rows, (row) => row.from),
      );
    },
  );
