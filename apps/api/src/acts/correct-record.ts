import type { EntityManager, EntityTarget } from 'typeorm';
import type { z } from 'zod';
import type { JournalDraft, JournalEvent } from '../features/journal/index.js';
import { findRecord, updateRecord, type Versioned } from './change-record.js';
import { finishAct } from './finish-act.js';
import { employersOfPeople, lockEmployers, lockPeople } from './lock-records.js';
import { type ActContext, type Outcome, performAct } from './perform-act.js';
import { id, note, version } from './read-input.js';

/** What every correction carries: the record, the version that was seen, and why. */
export const correctionFields = { id, version, reason: note };

interface CorrectionInput {
  id: string;
  version: number;
  reason: string;
}

export interface Correction<Row extends Versioned, Input extends CorrectionInput> {
  /** The mutation's name. */
  name: string;
  input: unknown;
  schema: z.ZodType<Input>;
  entity: EntityTarget<Row>;
  event: JournalEvent;
  subjectKind: string;
  /** Locks what the correction touches and names the employers whose standing can change. */
  lock: (manager: EntityManager, before: Row, input: Input) => Promise<string[]>;
  /** The new values, after everything is locked. Throws Refusal when they may not be. */
  changes: (manager: EntityManager, before: Row, input: Input) => Promise<Partial<Row>> | Partial<Row>;
  /** Other records that this correction changes too, each with its new values. `lock` has locked them. */
  along?: (manager: EntityManager, before: Row, input: Input) => Promise<ChangedAlong<Row>[]>;
}

export interface ChangedAlong<Row> {
  before: Row;
  changes: Partial<Row>;
}

/** What was corrected: the record, whose it is where it is a person's, and the employers that were evaluated again. */
export interface Corrected {
  id: string;
  personId: string | null;
  employerIds: string[];
}

/** Corrects one record; the old values stay in the journal, and every employer it weighs on is evaluated again. */
export function correctRecord<Row extends Versioned, Input extends CorrectionInput>(
  context: ActContext,
  correction: Correction<Row, Input>,
): Promise<Outcome<Corrected>> {
  const { name, input, schema, entity, event, subjectKind } = correction;
  return performAct(context, {
    name,
    input,
    schema,
    perform: async (manager, values) => {
      const before = await findRecord(manager, entity, values.id, values.version);
      const employerIds = await correction.lock(manager, before, values);
      const changes = await correction.changes(manager, before, values);
      const along = (await correction.along?.(manager, before, values)) ?? [];
      const drafts: JournalDraft[] = [];
      for (const one of [{ before, changes }, ...along]) {
        drafts.push({
          employerId: one.before.employerId ?? onlyOne(employerIds),
          event,
          subjectKind,
          subjectId: one.before.id,
          before: one.before,
          after: await updateRecord(manager, entity, one.before, one.changes),
          reason: values.reason,
        });
      }
      await finishAct(manager, context, employerIds, drafts);
      return { id: before.id, personId: before.personId ?? null, employerIds };
    },
  });
}

/** A person's record belongs in an employer's activity when there is no doubt whose. */
function onlyOne(employerIds: readonly string[]): string | null {
  return employerIds.length === 1 ? (employerIds[0] ?? null) : null;
}

/** For records of one employer. */
export async function lockOwnEmployer(
  manager: EntityManager,
  record: { employerId: string },
): Promise<string[]> {
  return lockEmployers(manager, [record.employerId]);
}

/** For records of a person: every employer the person weighs on. */
export async function lockPersonsEmployers(
  manager: EntityManager,
  record: { personId: string },
): Promise<string[]> {
  await lockPeople(manager, [record.personId]);
  return lockEmployers(manager, await employersOfPeople(manager, [record.personId]));
}
