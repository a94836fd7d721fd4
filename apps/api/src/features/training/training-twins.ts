import type { EntityManager } from 'typeorm';
import { type Problem, problem, Refusal } from '../../acts/problem.js';
import { selectRows } from '../../database/row-source.js';

/** @throws Refusal DUPLICATE for everybody whose completion is recorded already, or who is named twice */
export async function refuseTwins(
  manager: EntityManager,
  people: readonly { personId: string }[],
  courseCode: string,
  completedOn: string,
): Promise<void> {
  const rows = await selectRows<{ personId: string; fullName: string; ref: string }>(
    manager,
    `SELECT c.person_id AS "personId", p.full_name AS "fullName", p.ref
       FROM training_completions c JOIN people p ON p.id = c.person_id
      WHERE c.person_id = ANY($1::uuid[]) AND c.course_code = $2 AND c.completed_on = $3`,
    [people.map(({ personId }) => personId), courseCode, completedOn],
  );
  const recorded = new Map(rows.map((row) => [row.personId, row]));
  const seen = new Set<string>();
  const problems = people.flatMap(({ personId }, index): Problem[] => {
    const path = ['attendees', String(index)];
    const twin = recorded.get(personId);
    const again = seen.has(personId);
    seen.add(personId);
    if (twin) {
      const who = `${twin.fullName} (${twin.ref})`;
      return [
        problem(
          'DUPLICATE',
          path,
          `${courseCode} on ${completedOn} is recorded already for ${who}.`,
          `${courseCode} du ${completedOn} est déjà consigné pour ${who}.`,
        ),
      ];
    }
    return again
      ? [problem('DUPLICATE', path, 'This person is named twice.', 'Cette personne figure deux fois.')]
      : [];
  });
  if (problems.length > 0) throw new Refusal(problems);
}
