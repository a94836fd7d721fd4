import type {
  CalendarDate,
  CourseCode,
  EmployerFacts,
  PersonFacts,
  TrainingCompletion,
} from '@good-standing/domain';
import type pg from 'pg';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { isRecordId } from '../../graphql/batch.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { loadFacts } from '../certification/index.js';
import { MOST_ATTENDEES } from './attendee.js';
import type { RecordTrainingInput } from './training.inputs.js';
import { type Gain, gainsBetween } from './training-gains.js';

/** What a course would mean for one line of a roster. */
export interface PreviewLine {
  /** The first day on which the person completed the course; null when they have not, or are new. */
  heldSince: CalendarDate | null;
  /** Whether this very course and day is recorded already for the person. */
  recordedAlready: boolean;
  /** Employers for whom the person works full-time on the day of the course. */
  employerIds: string[];
}

export interface TrainingPreview {
  lines: PreviewLine[];
  gains: Gain[];
}

interface KnownRow {
  personId: string;
  employers: string[];
  fullTime: string[];
  heldSince: string | null;
  recordedAlready: boolean;
}

/**
 * What recording a course and day for these people would bring each employer, worked out by the same rules and stored
 * nowhere. Lines that are not complete yet count for nothing.
 */
export async function previewTraining(
  pool: pg.Pool,
  { courseCode, completedOn, attendees }: RecordTrainingInput,
  today: CalendarDate,
): Promise<TrainingPreview> {
  if (attendees.length > MOST_ATTENDEES) {
    throw badUserInput(
      `At most ${MOST_ATTENDEES} people at once; got ${attendees.length}.`,
      `Au plus ${MOST_ATTENDEES} personnes à la fois ; reçu ${attendees.length}.`,
    );
  }
  const known = await readKnown(
    pool,
    attendees.flatMap(({ personId }) => (personId && isRecordId(personId) ? personId.toLowerCase() : [])),
    courseCode,
    completedOn,
  );
  const newcomers = attendees.flatMap(({ personId, employerId, fullTime, employedFrom }, index) =>
    !personId && employerId && isRecordId(employerId)
      ? [
          {
            personId: `new ${index}`,
            employerId: employerId.toLowerCase(),
            fullTime: fullTime ?? true,
            from: employedFrom ?? completedOn,
          },
        ]
      : [],
  );
  const employerIds = [
    ...new Set([
      ...[...known.values()].flatMap((row) => row.employers),
      ...newcomers.map((one) => one.employerId),
    ]),
  ];
  const before = await loadFacts(pool, { employerIds });
  const learners = [...known.keys(), ...newcomers.map(({ personId }) => personId)];
  const people = withCompletion(before, learners, { courseCode, completedOn });
  const after = new Map(
    [...before].map(([employerId, facts]): [string, EmployerFacts] => [
      employerId,
      {
        ...facts,
        people,
        employments: [
          ...facts.employments,
          ...newcomers
            .filter((one) => one.employerId === employerId)
            .map(({ personId, fullTime, from }) => ({ personId, fullTime, from, to: null })),
        ],
      },
    ]),
  );
  return {
    lines: attendees.map(({ personId }, index) => {
      const row = personId ? known.get(personId.toLowerCase()) : undefined;
      const newcomer = newcomers.find((one) => one.personId === `new ${index}`);
      return {
        heldSince: row?.heldSince ?? null,
        recordedAlready: row?.recordedAlready ?? false,
        employerIds: row?.fullTime ?? (newcomer?.fullTime ? [newcomer.employerId] : []),
      };
    }),
    gains: gainsBetween(employerIds, before, after, today),
  };
}

/** The same people, and the newcomers among them, each with one completion more. */
function withCompletion(
  before: ReadonlyMap<string, EmployerFacts>,
  learners: readonly string[],
  completion: TrainingCompletion,
): Map<string, PersonFacts> {
  // The facts of all employers share one map of people.
  const people = new Map(before.values().next().value?.people ?? []);
  for (const personId of learners) {
    const person = people.get(personId) ?? { completions: [], registrations: [] };
    people.set(personId, { ...person, completions: [...person.completions, completion] });
  }
  return people;
}

async function readKnown(
  db: RowSource,
  personIds: readonly string[],
  courseCode: CourseCode,
  completedOn: CalendarDate,
): Promise<Map<string, KnownRow>> {
  if (personIds.length === 0) return new Map();
  const rows = await selectRows<KnownRow>(
    db,
    `SELECT p.id AS "personId",
            ARRAY(SELECT DISTINCT m.employer_id::text FROM employments m WHERE m.person_id = p.id) AS employers,
            ARRAY(SELECT DISTINCT m.employer_id::text FROM employments m
                   WHERE m.person_id = p.id AND m.full_time AND m.from_on <= $3 AND (m.to_on IS NULL OR m.to_on > $3))
              AS "fullTime",
            (SELECT min(c.completed_on) FROM training_completions c
              WHERE c.person_id = p.id AND c.course_code = $2) AS "heldSince",
            EXISTS (SELECT 1 FROM training_completions c
                     WHERE c.person_id = p.id AND c.course_code = $2 AND c.completed_on = $3) AS "recordedAlready"
       FROM people p WHERE p.id = ANY($1::uuid[])`,
    [personIds, courseCode, completedOn],
  );
  return new Map(rows.map((row) => [row.personId, row]));
}
