import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';

/** What docs/reporting.md shows must work as it stands there, for a client that comes with a token. */

const page = readFileSync(new URL('../../../../../docs/reporting.md', import.meta.url), 'utf8');
const queries = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => query);

let api: TestApi;
let authorization: string;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
  const { makeApiToken } = await api.get<{ makeApiToken: { token: string } }>(
    'mutation { makeApiToken(input: { name: "Documentation", scopes: [REPORTS, EXPORTS] }) { token } }',
    { as: 'REPORTING' },
  );
  authorization = `Bearer ${makeApiToken.token}`;
});
afterAll(() => api.close());

it('shows some', () => {
  expect(queries.length).toBeGreaterThan(3);
});

it.each(queries)('answers %s', async (query) => {
  type Told = {
    report?: { errors: object[]; report: { groups: object[] } };
    reportRows?: { nodes: object[] };
    standingChanges?: { moves: object[] };
    portfolio?: { byStanding: object[] };
    exportFile?: { content: string };
  };
  const told = await api.get<Told>(query, { headers: { authorization } });
  expect(told.report?.errors ?? []).toEqual([]);
  const answers =
    told.report?.report.groups ??
    told.reportRows?.nodes ??
    told.portfolio?.byStanding ??
    told.exportFile?.content.split('\n') ??
    [];
  expect(answers.length).toBeGreaterThan(1);
});
