import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { type Problem, problem, type Wording } from '../../acts/problem.js';
import { selectRows } from '../../database/row-source.js';
import { joinedRow } from './moved.js';
import type { PersonMerge } from './person-merge.entity.js';
import { personReferences, rowsNaming } from './person-references.js';

/** What a person's records are called, by their table. */
const RECORDS: Record<string, Wording> = {
  training_completions: { en: 'completed courses', fr: 'formations réussies' },
  employments: { en: 'employments', fr: 'emplois' },
  auditor_registrations: { en: 'registrations as auditor', fr: 'inscriptions d’auditeur' },
  auditor_applications: { en: 'applications as auditor', fr: 'demandes d’inscription d’auditeur' },
  audits: { en: 'audits', fr: 'audits' },
  audit_workbooks: { en: 'audits being scored', fr: 'audits en cours de notation' },
  session_attendees: { en: 'places on rosters', fr: 'places sur des listes de présence' },
  users: { en: 'accounts', fr: 'comptes' },
};

const OTHER_RECORDS: Wording = { en: 'other records', fr: 'autres dossiers' };

/** Everything that came to rest on a merge since: each is a reason why it cannot be undone. */
export async function laterThanMerge(
  manager: EntityManager,
  merge: PersonMerge,
  employerIds: readonly string[],
): Promise<Problem[]> {
  const gone = await keptPersonGone(manager, merge);
  if (gone !== null) return [gone];
  return [
    ...(await numberInUse(manager, merge)),
    ...(await newRecords(manager, merge)),
    ...(await changedRows(manager, merge)),
    ...(await issuedSince(manager, merge, employerIds)),
  ];
}

const obstacle = (en: string, fr: string): Problem => problem('INVALID', ['id'], en, fr);

/** Nothing else can be told apart without the kept person. */
async function keptPersonGone(manager: EntityManager, { keptId }: PersonMerge): Promise<Problem | null> {
  const [found] = await selectRows<{ there: boolean; further: string | null }>(
    manager,
    `SELECT EXISTS (SELECT FROM people WHERE id = $1) AS there,
       (SELECT j.after->>'fullName' FROM person_merges m
          JOIN journal_entries j ON j.event = 'person.merged' AND j.subject_id = m.id::text
         WHERE m.merged_id = $1 AND m.undone_on IS NULL) AS further`,
    [keptId],
  );
  if (found?.there) return null;
  return found?.further == null
    ? obstacle(
        'The kept person is no longer on record, so that nobody can say whose the records are.',
        'La personne conservée n’est plus au registre : nul ne peut dire à qui sont les dossiers.',
      )
    : obstacle(
        `The kept person was merged into ${found.further} since. Undo that merge first.`,
        `La personne conservée a été fusionnée depuis avec ${found.further}. Défaites d’abord cette fusion.`,
      );
}

async function numberInUse(manager: EntityManager, { merged }: PersonMerge): Promise<Problem[]> {
  const [other] = await selectRows<{ fullName: string }>(
    manager,
    'SELECT full_name AS "fullName" FROM people WHERE ref = $1',
    [merged.ref],
  );
  if (!other) return [];
  return [
    obstacle(
      `The number ${merged.ref} was given to ${other.fullName} since.`,
      `Le numéro ${merged.ref} a été attribué depuis à ${other.fullName}.`,
    ),
  ];
}

/** Records of the kept person that are neither their own of before nor moved: nobody can say whose they are. */
async function newRecords(manager: EntityManager, { keptId, moved }: PersonMerge): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { table, column } of await personReferences(manager)) {
    const known = new Set(
      [...moved.kept, ...moved.moved]
        .filter((rows) => rows.table === table && rows.column === column)
        .flatMap(({ ids }) => ids),
    );
    const fresh = (await rowsNaming(manager, { table, column }, keptId)).filter((id) => !known.has(id));
    if (fresh.length === 0) continue;
    const words = RECORDS[table] ?? OTHER_RECORDS;
    problems.push(
      obstacle(
        `Recorded since for the merged person: ${words.en} (${fresh.length}). Strike them first, then record them again for the right person.`,
        `Inscrit depuis pour la personne fusionnée : ${words.fr} (${fresh.length}). Rayez-les d’abord, puis inscrivez-les de nouveau pour la bonne personne.`,
      ),
    );
  }
  return problems;
}

/** Rows that speak for one that was left out, and say something else since, or were struck. */
async function changedRows(manager: EntityManager, { moved }: PersonMerge): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { table, id, row } of moved.joined) {
    if (isDeepStrictEqual(await joinedRow(manager, table, id), row)) continue;
    const words = RECORDS[table] ?? OTHER_RECORDS;
    problems.push(
      obstacle(
        `One of the records that were joined was changed or struck since (${words.en}).`,
        `Un des dossiers réunis a été modifié ou rayé depuis (${words.fr}).`,
      ),
    );
  }
  return problems;
}

/** Certificates and letters that were issued on the strength of the merged records. */
async function issuedSince(
  manager: EntityManager,
  { id }: PersonMerge,
  employerIds: readonly string[],
): Promise<Problem[]> {
  const rows = await selectRows<{ event: string; number: string; legalName: string }>(
    manager,
    `SELECT j.event, coalesce(j.after->>'certificateNo', j.after->>'letterNo') AS number, e.legal_name AS "legalName"
       FROM journal_entries j JOIN employers e ON e.id = j.employer_id
      WHERE j.event IN ('certificate.issued', 'letter.issued') AND j.employer_id = ANY($2::uuid[])
        AND j.id > (SELECT max(m.id) FROM journal_entries m WHERE m.subject_kind = 'personMerge' AND m.subject_id = $1)
      ORDER BY j.id`,
    [id, employerIds],
  );
  return rows.map(({ number, legalName }) =>
    obstacle(
      `${number} was issued to ${legalName} since, on the strength of the records as they are.`,
      `${number} a été délivré depuis à ${legalName}, sur la foi des dossiers tels qu’ils sont.`,
    ),
  );
}
