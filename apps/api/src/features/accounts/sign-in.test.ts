import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../../../test/test-api.js';
import { addUser } from './add-user.service.js';

const PASSWORD = 'a long sentence of words';
const SIGN_IN = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password) { viewer { email displayName role permissions } errors { code message path } }
}`;

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ today: '2026-10-31' });
  for (const name of ['kim', 'lee', 'sam', 'pat']) {
    const email = `${name}@example.test`;
    await addUser(api.database.pool, { email, displayName: name, role: 'STAFF', password: PASSWORD });
  }
});
afterAll(() => api.close());

async function send(
  query: string,
  variables: object,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

/** The whole Set-Cookie line of a sign-in. */
async function signIn(email: string, headers?: Record<string, string>): Promise<string> {
  const response = await send(SIGN_IN, { email, password: PASSWORD }, headers);
  return response.headers.getSetCookie()[0] ?? '';
}

const nameAndValue = (cookie: string): string => cookie.split(';')[0] ?? '';
const viewer = (cookie: string) => api.get('{ viewer { email } }', { cookie: nameAndValue(cookie) });

describe('signing in', () => {
  it('gives the viewer and a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await send(SIGN_IN, { email: 'KIM@example.test', password: PASSWORD });
    expect(await response.json()).toMatchObject({
      data: { signIn: { viewer: { email: 'kim@example.test', role: 'STAFF' }, errors: [] } },
    });
    const cookie = response.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).not.toMatch(/Secure/);
    expect(await viewer(cookie)).toEqual({ viewer: { email: 'kim@example.test' } });
  });

  it('behind https gives one that is never sent without', async () => {
    expect(await signIn('kim@example.test', { 'x-forwarded-proto': 'https' })).toMatch(/Secure/);
  });

  it('stores no token, only its hash', async () => {
    const token = nameAndValue(await signIn('kim@example.test')).split('=')[1] ?? '';
    const { rows } = await api.database.pool.query<{ stored: string }>(
      `SELECT sessions::text AS stored FROM sessions`,
    );
    expect(token).toHaveLength(43);
    for (const { stored } of rows) {
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(Buffer.from(token).toString('hex'));
    }
  });

  it.each([
    ['a wrong password', 'kim@example.test', 'wrong password'],
    ['an unknown address', 'nobody@example.test', PASSWORD],
  ])('with %s is refused in the same words', async (_what, email, password) => {
    const { data } = await api.ask<{ signIn: object }>(SIGN_IN, { variables: { email, password } });
    expect(data?.signIn).toEqual({
      viewer: null,
      errors: [
        { code: 'WRONG_CREDENTIALS', message: 'The e-mail address or the password is wrong.', path: [] },
      ],
    });
  });

  it('speaks French to who asks for it', async () => {
    const variables = { email: 'nobody@example.test', password: PASSWORD };
    const answer = await api.ask(SIGN_IN, {
      variables,
      headers: { 'accept-language': 'de, fr-CA;q=0.9, en;q=0.5' },
    });
    expect(JSON.stringify(answer.data)).toContain('mot de passe');
  });

  it('after five failures is not answered for a while, even with the right password', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      await api.ask(SIGN_IN, { variables: { email: 'lee@example.test', password: 'guess' } });
    }
    const { errors } = await api.ask(SIGN_IN, {
      variables: { email: 'lee@example.test', password: PASSWORD },
    });
    expect(errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(errors?.[0]?.message).toMatch(/Try again in 1[45] min/);
  });

  it('with a closed account is refused', async () => {
    const cookie = await signIn('sam@example.test');
    await api.database.pool.query(`UPDATE users SET disabled_at = now() WHERE email = 'sam@example.test'`);
    expect(await viewer(cookie)).toEqual({ viewer: null });
    expect(await signIn('sam@example.test')).toBe('');
  });
});

describe('a session', () => {
  const age = (sql: string) =>
    api.database.pool.query(
      `UPDATE sessions SET ${sql} WHERE user_id = (SELECT id FROM users WHERE email = 'pat@example.test')`,
    );

  it('ends when it is signed out, also for whoever copied the cookie', async () => {
    const cookie = await signIn('pat@example.test');
    const response = await send(
      'mutation { signOut { errors { code } } }',
      {},
      { cookie: nameAndValue(cookie) },
    );
    expect(response.headers.getSetCookie()[0]).toMatch(/Expires=Thu, 01 Jan 1970/);
    expect(await viewer(cookie)).toEqual({ viewer: null });
  });

  it('ends some days after its last use', async () => {
    const cookie = await signIn('pat@example.test');
    await age(`expires_at = now() - interval '1 second'`);
    expect(await viewer(cookie)).toEqual({ viewer: null });
  });

  it('is prolonged by use, and its cookie with it', async () => {
    const cookie = await signIn('pat@example.test');
    await age(`last_seen_at = now() - interval '1 day', expires_at = now() + interval '1 day'`);
    const response = await send('{ viewer { email } }', {}, { cookie: nameAndValue(cookie) });
    expect(nameAndValue(response.headers.getSetCookie()[0] ?? '')).toBe(nameAndValue(cookie));
    const { rows } = await api.database.pool.query<{ days: number }>(
      `SELECT max(expires_at - now()) > interval '6 days' AS days FROM sessions`,
    );
    expect(rows[0]?.days).toBe(true);
    const again = await send('{ viewer { email } }', {}, { cookie: nameAndValue(cookie) });
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('is replaced by signing in again', async () => {
    const first = await signIn('pat@example.test');
    const second = await signIn('pat@example.test', { cookie: nameAndValue(first) });
    expect(await viewer(first)).toEqual({ viewer: null });
    expect(await viewer(second)).toEqual({ viewer: { email: 'pat@example.test' } });
  });
});

describe('another site', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded'])('cannot post a form as %s', async (type) => {
    const cookie = nameAndValue(await signIn('pat@example.test'));
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, cookie },
      body: JSON.stringify({ query: 'mutation { signOut { errors { code } } }' }),
    });
    expect(response.status).toBe(400);
    expect(await viewer(cookie)).toEqual({ viewer: { email: 'pat@example.test' } });
  });

  it('cannot read by a link', async () => {
    const response = await fetch(`${api.url}/graphql?query={today}`);
    expect(response.status).toBe(400);
  });
});
