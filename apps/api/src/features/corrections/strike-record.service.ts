import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { deleteRecord, findRecord, type Versioned } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { employersOfPeople, lockEmployers, lockPeople } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, note, version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { requireMayRevoke } from '../certification/index.js';
import { RECORD_KINDS, type RecordKind, STRIKABLE } from './record-kinds.js';

/**
 * Strikes a record that was made in error: it weighs no longer, and its values stay in the journal with the reason.
 * The answer names the employer it belonged to; none for a struck employer or a person's record without one.
 */
export function strikeRecord(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employerId: string | null }>> {
  return performAct(context, {
    name: 'strikeRecord',
    input,
    schema: z.object({ kind: z.enum(RECORD_KINDS), id, version, reason: note }),
    perform: async (manager, { kind, id: recordId, version: seen, reason }) => {
      const { entity, subjectKind, event } = STRIKABLE[kind];
      const before = await findRecord<Versioned>(manager, entity, recordId, seen);
      if (kind === 'CONDITION') requireMayRevoke(context, before.kind);
      const employerIds = await lockAffected(manager, kind, before);
      if (kind === 'EMPLOYER') await closeEmptyFile(manager, recordId);
      await deleteRecord(manager, entity, before);
      const remaining = kind === 'EMPLOYER' ? [] : employerIds;
      const [only, ...others] = employerIds;
      const employerId = before.employerId ?? (others.length === 0 ? (only ?? null) : null);
      await finishAct(manager, context, remaining, [
        { employerId, event, subjectKind, subjectId: recordId, before, after: null, reason },
      ]);
      return { employerId: remaining[0] ?? null };
    },
  });
}

async function lockAffected(manager: EntityManager, kind: RecordKind, record: Versioned): Promise<string[]> {
  if (kind === 'EMPLOYER') return lockEmployers(manager, [record.id]);
  if (record.personId) await lockPeople(manager, [record.personId]);
  return lockEmployers(
    manager,
    record.employerId ? [record.employerId] : await employersOfPeople(manager, [record.personId]),
  );
}

/** Everything that can be in an employer's file, by the word for it. */
const CONTENTS = [
  { table: 'headcounts', en: 'headcounts', fr: 'effectifs' },
  { table: 'implementations', en: 'implementation', fr: 'mise en œuvre' },
  { table: 'guidance_entries', en: 'guidance', fr: 'accompagnement' },
  { table: 'employments', en: 'employments', fr: 'emplois' },
  { table: 'audits', en: 'audits', fr: 'audits' },
  { table: 'audit_workbooks', en: 'audits being scored', fr: 'audits en cours de notation' },
  { table: 'corrective_actions', en: 'corrective actions', fr: 'mesures correctives' },
  { table: 'certifications', en: 'certificates', fr: 'certificats' },
  { table: 'letters', en: 'letters', fr: 'lettres' },
  { table: 'conditions', en: 'conditions', fr: 'conditions' },
  { table: 'premiums', en: 'premiums', fr: 'primes' },
  { table: 'users', en: 'accounts of people who sign in', fr: 'comptes de personnes qui se connectent' },
];

async function closeEmptyFile(manager: EntityManager, employerId: string): Promise<void> {
  const query = CONTENTS.map(
    ({ table }) =>
      `SELECT '${table}' AS "table" WHERE EXISTS (SELECT 1 FROM ${table} WHERE employer_id = $1)`,
  ).join(' UNION ALL ');
  const full = new Set(
    (await selectRows<{ table: string }>(manager, query, [employerId])).map(({ table }) => table),
  );
  const contents = CONTENTS.filter(({ table }) => full.has(table));
  if (contents.length > 0) {
    refuse(
      'INVALID',
      ['id'],
      `The file still holds ${contents.map(({ en }) => en).join(', ')}. Strike those first.`,
      `Le dossier contient encore : ${contents.map(({ fr }) => fr).join(', ')}. Rayez-les d’abord.`,
    );
  }
  await manager.query('DELETE FROM standings WHERE employer_id = $1', [employerId]);
}
