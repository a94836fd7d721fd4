import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';

/** The same operation over two and over twenty employers runs the same number of statements. */

const REASONS = 'reasons { code met message facts rule { id title assumption sources { title url } } }';
const PERSON = 'fullName completions { courseCode completedOn } registrations { kind endsOn }';
const EVERYTHING = `query ($first: Int) { employers(first: $first) { totalCount nodes {
  id legalName industryName registrationLapsesOn
  standing { standing concerns rebateCents ${REASONS} concernReasons { concern ${REASONS} } }
  implementation { documentationSince } guidance { note } headcounts { headcount }
  employments { from person { ${PERSON} employments { employer { ref } } } employer { ref } }
  trainingCoverage { modules { module coveredBy { person { fullName } } } }
  mails { recipient content { subject } employer { ref } } waitingAudits { ref auditor { fullName } }
  audits { ref counts auditor { fullName } employer { ref } }
  correctiveActions { state audit { ref } }
  latestAudit { carriedActions { state } shortfalls { planned } ref auditor { ${PERSON} } employer { ref } sections { title percent passes } ${REASONS} }
  certificates { certificateNo state } letters { letterNo validThrough } conditions { kind } premiums { premiumCents }
  rebates { outcome ${REASONS} } progression { stage requirements { ${'reason { message }'} couldBeMetBy { fullName } } }
  steps { name state } checklist { code audit { ref } } timeline { title }
  mayBeCertified(program: COR) { allowed } mayReceiveLetter(cycleYear: 2) { allowed } availableActions { action allowed }
  activity(first: 3) { totalCount nodes { title employer { ref } } }
} } }`;
const ACTIVITY =
  'query ($first: Int) { activity(first: $first) { totalCount nodes { title employer { ref standing { standing } } } } }';

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
});
afterAll(() => api.close());

async function countStatements(query: string, first: number): Promise<number> {
  const statements = vi.spyOn(pg.Client.prototype, 'query');
  // In the text itself: a size in a variable is measured as the largest page there is.
  const sized = query.replace('($first: Int) ', '').replace('$first', String(first));
  await api.get(sized, { as: 'PROGRAM_MANAGER' });
  const count = statements.mock.calls.length;
  statements.mockRestore();
  return count;
}

it.each([
  ['employers with everything below them', EVERYTHING],
  ['the activity', ACTIVITY],
])('%s', async (_name, query) => {
  await countStatements(query, 5);
  const [two, twenty] = [await countStatements(query, 2), await countStatements(query, 20)];
  expect(two).toBeGreaterThan(2);
  expect(twenty).toBe(two);
});

it('leaves out what nobody asks for', async () => {
  const list = 'query ($first: Int) { employers(first: $first) { nodes { ref } } }';
  await countStatements(list, 2);
  // The session, the look for rows that are due, the page.
  expect(await countStatements(list, 20)).toBe(3);
});
