import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestApi, type TestApi } from '../../test/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ today: '2026-10-31' });
});
afterAll(() => api.close());
afterEach(() => vi.restoreAllMocks());

describe('an error', () => {
  it('of our own keeps its words to the log and gives an id to quote', async () => {
    vi.spyOn(api.database.pool, 'query').mockImplementation(() => {
      throw new Error('password of the database');
    });
    const variables = { email: 'kim@example.test', password: 'some password' };
    const answer = await api.ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { errors { code } } }',
      { variables },
    );
    const [error] = answer.errors ?? [];
    expect(error?.extensions.code).toBe('INTERNAL');
    expect(error?.extensions.errorId).toMatch(/^[0-9a-f-]{36}$/);
    expect(error?.message).toContain(error?.extensions.errorId);
    expect(JSON.stringify(answer)).not.toMatch(/password of|stack|at /);
  });

  it.each([
    [
      'a variable',
      'query ($asOf: CalendarDate) { exportFile(kind: AUDITS, asOf: $asOf) { name } }',
      { asOf: '2026-02-30' },
    ],
    ['the document', '{ exportFile(kind: AUDITS, asOf: "2026-02-30") { name } }', {}],
  ])('about a value in %s says what was expected', async (_where, query, variables) => {
    const { status, errors } = await api.ask(query, { variables });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
    expect(errors?.[0]?.message).toContain('YYYY-MM-DD');
  });

  it('about a missing variable is the sender’s', async () => {
    const { status, errors } = await api.ask('query ($id: ID!) { person(id: $id) { id } }');
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('about a text that no column takes is the sender’s', async () => {
    const { errors } = await api.ask(
      'mutation ($email: String!) { signIn(email: $email, password: "x") { errors { code } } }',
      { variables: { email: 'kim\u0000@example.test' } },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('cannot be kept');
  });

  it('about a body that is no JSON shows no stack', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: '{"query":' });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('    at ');
  });
});

describe('pages', () => {
  it('send headers that let nothing from elsewhere in', async () => {
    const { headers } = await fetch(`${api.url}/health`);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('that are no file and no page are said to be missing', async () => {
    const response = await fetch(`${api.url}/assets/absent.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('    at ');
  });
});
