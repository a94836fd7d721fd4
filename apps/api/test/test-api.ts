import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { createDemonstrationAccounts, DEMONSTRATION_ACCOUNTS } from '../src/features/accounts/index.js';
import { loadDemonstration } from '../src/features/intake/index.js';
import type { Role } from '../src/graphql/permission.js';
import { startServer } from '../src/server.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface Answer<Data> {
  status: number;
  data: Data | null | undefined;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; errorId: string } }[];
}

export interface AskOptions {
  /** A role of the demonstration accounts, or a session cookie; without either nobody is signed in. */
  as?: Role;
  cookie?: string;
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
}

export interface TestApi {
  readonly url: string;
  /** Where evidence is kept. */
  readonly dataDir: string;
  readonly database: TestDatabase;
  /** Turns the clock: what the rules take for today from the next request on. */
  setToday(day: string): void;
  /** Asks over HTTP, whatever comes back. */
  ask<Data = Record<string, never>>(query: string, options?: AskOptions): Promise<Answer<Data>>;
  /** Asks and expects data without errors. */
  get<Data>(query: string, options?: AskOptions): Promise<Data>;
  /** The session cookie of a demonstration account. */
  signIn(role: Role): Promise<string>;
  close(): Promise<void>;
}

/** The real server on a free port over a database of its own. */
export async function createTestApi({ today }: { today: string }): Promise<TestApi> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'gs-api-'));
  let day = today;
  const server = await startServer({
    config: {
      host: '127.0.0.1',
      port: 0,
      today: () => day,
      introspection: false,
      dataDir,
      mail: null,
      trustedProxies: ['loopback'],
    },
    database,
    log: pino({ level: 'silent' }),
  });
  const cookies = new Map<Role, Promise<string>>();

  async function ask<Data>(query: string, options: AskOptions = {}): Promise<Answer<Data>> {
    const cookie = options.cookie ?? (options.as === undefined ? undefined : await signIn(options.as));
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...options.headers },
      body: JSON.stringify({ query, variables: options.variables }),
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    return { status: response.status, data, errors };
  }

  function signIn(role: Role): Promise<string> {
    const known = cookies.get(role) ?? openSession(server.url, role);
    cookies.set(role, known);
    return known;
  }

  return {
    url: server.url,
    dataDir,
    database,
    setToday: (next) => {
      day = next;
    },
    ask,
    signIn,
    async get<Data>(query: string, options: AskOptions = {}) {
      const { data, errors } = await ask<Data>(query, options);
      if (errors !== undefined || data == null) throw new Error(JSON.stringify(errors, null, 2));
      return data;
    },
    async close() {
      await server.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same with the demonstration portfolio and its accounts. */
export async function createDemonstrationApi(options: { today: string }): Promise<TestApi> {
  const api = await createTestApi(options);
  await loadDemonstration(api.database, options);
  await createDemonstrationAccounts(api.database);
  return api;
}

async function openSession(url: string, role: Role): Promise<string> {
  const account = DEMONSTRATION_ACCOUNTS.find((each) => each.role === role);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { errors { message } } }',
      variables: { email: account?.email, password: account?.password },
    }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`${role} could not sign in: ${await response.text()}`);
  return cookie;
}
