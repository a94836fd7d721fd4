import { randomUUID } from 'node:crypto';
import type { Desk, Office, UserError } from './office.js';

export interface MergeAnswer {
  person: { id: string } | null;
  mergeId: string | null;
  errors: UserError[];
}

/** People's files and what makes them one or parts them; records are written straight into the tables. */
export class PersonFiles {
  constructor(
    private readonly office: Office,
    private readonly staff: Desk,
  ) {}

  async person(fullName: string, email: string | null = null): Promise<string> {
    const id = randomUUID();
    await this.office.rows('INSERT INTO people (id, ref, full_name, email) VALUES ($1, $2, $3, $4)', [
      id,
      `D-${id.slice(0, 8)}`,
      fullName,
      email,
    ]);
    return id;
  }

  async complete(personId: string, course: string, on: string, no: string | null = null): Promise<void> {
    await this.office.rows(
      'INSERT INTO training_completions (person_id, course_code, completed_on, certificate_no) VALUES ($1, $2, $3, $4)',
      [personId, course, on, no],
    );
  }

  async employ(
    personId: string,
    employerId: string,
    from: string,
    to: string | null = null,
    fullTime = true,
  ): Promise<void> {
    await this.office.rows(
      'INSERT INTO employments (person_id, employer_id, full_time, from_on, to_on) VALUES ($1, $2, $3, $4, $5)',
      [personId, employerId, fullTime, from, to],
    );
  }

  /** Everything that names one of the people, as it is stored, without the counters of versions. */
  async stateOf(...ids: string[]): Promise<unknown[]> {
    const tables = [
      'employments',
      'training_completions',
      'auditor_registrations',
      'session_attendees',
      'users',
    ];
    const lists = await Promise.all(
      tables.map((table) =>
        this.office.rows(
          `SELECT '${table}' AS "table", to_jsonb(t) - 'version' AS row FROM ${table} t WHERE person_id = ANY($1::uuid[]) ORDER BY id`,
          [ids],
        ),
      ),
    );
    const audits = await this.office.rows(
      'SELECT id, auditor_id FROM audits WHERE auditor_id = ANY($1::uuid[]) ORDER BY id',
      [ids],
    );
    const people = await this.office.rows(
      `SELECT to_jsonb(p) - 'version' AS row FROM people p WHERE id = ANY($1::uuid[]) ORDER BY id`,
      [ids],
    );
    return [...lists.flat(), ...audits, ...people];
  }

  merge(keepId: string, mergeId: string, keepVersion = 1): Promise<MergeAnswer> {
    return this.staff.act<MergeAnswer>(
      'mergePeople',
      'MergePeopleInput',
      { keepId, keepVersion, mergeId, mergeVersion: 1, reason: 'Same person, told by phone' },
      'person { id } mergeId',
    );
  }

  undo(id: string | null, version = 1): Promise<MergeAnswer> {
    return this.staff.act<MergeAnswer>(
      'undoMerge',
      'UndoMergeInput',
      { id, version, reason: 'Two after all' },
      'person { id } mergeId',
    );
  }
}
