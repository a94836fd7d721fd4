import type { EntityManager } from 'typeorm';
import { refuse } from '../../acts/problem.js';
import { selectRows } from '../../database/row-source.js';
import type { Employment } from './employment.entity.js';

/** @throws Refusal DUPLICATE when the person already works there on a day of the interval */
export async function refuseOverlap(
  manager: EntityManager,
  { employerId, personId, from, to }: Pick<Employment, 'employerId' | 'personId' | 'from' | 'to'>,
  ownId: string | null,
): Promise<void> {
  // The second line is the table's own key: it also catches an employment of no length on the same day.
  const [other] = await selectRows<{ from: string; to: string | null; fullName: string; legalName: string }>(
    manager,
    `SELECT m.from_on AS "from", m.to_on AS "to", p.full_name AS "fullName", e.legal_name AS "legalName"
       FROM employments m JOIN people p ON p.id = m.person_id JOIN employers e ON e.id = m.employer_id
      WHERE m.employer_id = $1 AND m.person_id = $2 AND m.id IS DISTINCT FROM $5
        AND (m.from_on = $3 OR (($4::date IS NULL OR m.from_on < $4) AND (m.to_on IS NULL OR m.to_on > $3)))
      ORDER BY m.from_on LIMIT 1`,
    [employerId, personId, from, to, ownId],
  );
  if (other) {
    const { fullName, legalName } = other;
    refuse(
      'DUPLICATE',
      ['from'],
      `${fullName} works for ${legalName} already from ${other.from}${other.to === null ? '' : ` to ${other.to}`}.`,
      `${fullName} travaille déjà pour ${legalName} à partir du ${other.from}${other.to === null ? '' : ` jusqu’au ${other.to}`}.`,
    );
  }
}
