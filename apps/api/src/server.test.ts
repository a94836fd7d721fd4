import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../test/test-api.js';

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
