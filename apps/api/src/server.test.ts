import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDemonstrationApi, createTestApi, type TestApi } from '../test/test-api.js';

const EVERY_SECTION = '{ rules { parameters { id title } sections { sectionNo title } } }';

/** fetch() would unpack the answer; the headers as sent are the point. */
function headersOf(url: string): Promise<Record<string, unknown>> {
  const body = JSON.stringify({ query: EVERY_SECTION });
  const headers = { 'content-type': 'application/json', 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.headers);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

it('ends what is under way before it closes, also for a client that has gone', async () => {
  const api = await createDemonstrationApi({ today: '2026-10-31' });
  const cookie = await api.signIn('PROGRAM_MANAGER');
  const gone = new AbortController();
  const statements = vi.spyOn(api.database.pool, 'query');
  const asked = fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({
      query: '{ employers(first: 50) { nodes { audits { ref sections { title } } } } }',
    }),
    signal: gone.signal,
  });
  // The list is being read: not merely who asks for it.
  await vi.waitUntil(() => JSON.stringify(statements.mock.calls).includes('employers'), { interval: 1 });
  gone.abort();
  await expect(asked).rejects.toThrow();
  await api.close();
  const outcomes = await Promise.allSettled(statements.mock.results.map(({ value }) => value));
  expect(outcomes.length).toBeGreaterThan(3);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
});

describe('the server', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await createTestApi({ today: '2026-10-31' });
  });
  afterAll(() => api.close());

  it('packs what it sends for who can unpack it', async () => {
    expect(await headersOf(`${api.url}/graphql`)).toMatchObject({ 'content-encoding': 'gzip' });
  });

  it('is framed by no other page', async () => {
    const headers = await headersOf(`${api.url}/graphql`);
    expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
  });
});
