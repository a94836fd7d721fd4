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

describe('to a reader of French, an error', () => {
  const headers = { 'accept-language': 'fr-CA' };

  it('of our own speaks French, with the id to quote', async () => {
    vi.spyOn(api.database.pool, 'query').mockImplementation(() => {
      throw new Error('password of the database');
    });
    const { errors } = await api.ask(
      'mutation { signIn(email: "kim@example.test", password: "some password") { errors { code } } }',
      { headers },
    );
    expect(errors?.[0]?.message).toContain('Une erreur s’est produite de notre côté');
    expect(errors?.[0]?.message).toContain(errors?.[0]?.extensions.errorId);
    expect(Object.keys(errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'errorId']);
  });

  it.each([
    [
      'a day',
      'query ($asOf: CalendarDate) { exportFile(kind: AUDITS, asOf: $asOf) { name } }',
      { asOf: '2026-02-30' },
      'Une date du calendrier écrite AAAA-MM-JJ est attendue, par exemple 2026-03-31 ; reçu "2026-02-30". (variable « $asOf »)',
    ],
    [
      'a day in the document',
      '{ exportFile(kind: AUDITS, asOf: "2026-02-30") { name } }',
      {},
      'Une date du calendrier écrite AAAA-MM-JJ est attendue, par exemple 2026-03-31 ; reçu "2026-02-30".',
    ],
    [
      'cents',
      'mutation ($input: RecordPremiumInput!) { recordPremium(input: $input) { errors { code } } }',
      {
        input: {
          employerId: 'x',
          wcbAccount: '1',
          periodStart: '2026-01-01',
          premiumCents: 'a lot',
          payrollReported: true,
          hoursReported: true,
          personalCoverageOnly: false,
          accountActive: true,
        },
      },
      'Un nombre entier de cents est attendu ; reçu "a lot". (variable « $input.premiumCents »)',
    ],
    [
      'an id that is none',
      'query ($id: ID!) { person(id: $id) { id } }',
      { id: { not: 'an id' } },
      'La valeur manque ou n’a pas la forme attendue. (variable « $id »)',
    ],
    [
      'a missing value',
      'query ($id: ID!) { person(id: $id) { id } }',
      {},
      'La valeur manque ou n’a pas la forme attendue. (variable « $id »)',
    ],
    [
      'a text that no column takes',
      'mutation ($email: String!) { signIn(email: $email, password: "x") { errors { code } } }',
      { email: 'kim\u0000@example.test' },
      'Un texte de la demande contient des caractères qui ne peuvent être conservés : NUL, ou un demi-caractère.',
    ],
  ])('about %s speaks French', async (_about, query, variables, message) => {
    const { errors } = await api.ask(query, { variables, headers });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toBe(message);
    expect(errors?.[0]?.extensions).not.toHaveProperty('wording');
    const { errors: english } = await api.ask(query, { variables });
    expect(english?.[0]?.message).not.toContain('attendu');
    expect(english?.[0]?.extensions).not.toHaveProperty('wording');
  });

  it('about what nobody may ask without signing in speaks French', async () => {
    const { errors } = await api.ask('{ exportFile(kind: AUDITS) { name } }', { headers });
    expect(errors?.[0]).toMatchObject({
      message: 'Connectez-vous d’abord.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
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
