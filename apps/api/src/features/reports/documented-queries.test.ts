import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';

/** What docs/reporting.md shows must work as it stands there. */

const page = readFileSync(new URL('../../../../../docs/reporting.md', import.meta.url), 'utf8');
const queries = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => query);

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
});
afterAll(() => api.close());

it('shows some', () => {
  expect(queries.length).toBeGreaterThan(3);
});

it.each(queries)('answers %s', async (query) => {
  type Told = {
    report?: { errors: object[]; report: { groups: object[] } };
    reportRows?: { nodes: object[] };
  };
  const { report, reportRows } = await api.get<Told>(query, { as: 'REPORTING' });
  expect(report?.errors ?? []).toEqual([]);
  expect((report?.report.groups ?? reportRows?.nodes ?? []).length).toBeGreaterThan(0);
});
