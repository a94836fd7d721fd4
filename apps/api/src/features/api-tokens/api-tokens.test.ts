import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import type { Role, TokenScope } from '../../graphql/permission.js';
import { fieldsIntoRecords } from '../../graphql/token-reach.js';
import { buildApiSchema, schemaText } from '../../schema.js';

const MAKE = `mutation ($input: MakeApiTokenInput!) { makeApiToken(input: $input) {
  token apiTokenId errors { code message path } } }`;
const REVOKE = `mutation ($id: ID!) { revokeApiToken(input: { id: $id }) { errors { code path } } }`;
const LIST = '{ apiTokens { id name prefix scopes validThrough lastUsedAt expired own ownerName } }';
const REPORT = `{ report(input: { subject: EMPLOYERS, dimensions: [], measures: [COUNT] }) { report { total { value } } } }`;
const EMPLOYERS = '{ employers(first: 1) { nodes { ref } } }';
const ACT = 'mutation { openCalendarFeed { path errors { code } } }';

interface Made {
  token: string | null;
  apiTokenId: string | null;
  errors: { code: string; path: string[] }[];
}
interface Listed {
  id: string;
  name: string;
  own: boolean;
  expired: boolean;
  lastUsedAt: string | null;
}

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
});
afterAll(() => api.close());

async function make(
  input: { name?: string; scopes?: string[]; validThrough?: string | null } = {},
  as: Role = 'REPORTING',
): Promise<Made> {
  const variables = { input: { name: 'Board figures', scopes: ['REPORTS'], ...input } };
  return (await api.get<{ makeApiToken: Made }>(MAKE, { as, variables })).makeApiToken;
}

async function madeToken(scopes: TokenScope[], as?: Role): Promise<{ id: string; token: string }> {
  const { token, apiTokenId } = await make({ scopes }, as);
  if (token === null || apiTokenId === null) throw new Error('No token was made.');
  return { id: apiTokenId, token };
}

const asks = <Data>(token: string, query: string, headers: Record<string, string> = {}) =>
  api.ask<Data>(query, { headers: { authorization: `Bearer ${token}`, ...headers } });
const codeOf = ({ errors }: Answer<unknown>) => errors?.[0]?.extensions.code;
const listed = async (as: Role) => (await api.get<{ apiTokens: Listed[] }>(LIST, { as })).apiTokens;

describe('a token', () => {
  it('asks in the name of who made it, and only its beginning and its hash are kept', async () => {
    const { id, token } = await madeToken(['REPORTS']);
    expect(token).toMatch(/^gst_[\w-]{43}$/);
    const { data } = await asks<{ viewer: object }>(token, '{ viewer { email permissions } }');
    expect(data?.viewer).toEqual({
      email: 'reporting@example.test',
      permissions: ['portfolio.read', 'reports.read'],
    });
    const { data: answer } = await asks<{ report: { report: { total: { value: string }[] } } }>(
      token,
      REPORT,
    );
    expect(Number(answer?.report.report.total[0]?.value)).toBeGreaterThan(100);
    const { rows } = await api.database.pool.query<{ stored: string }>(
      `SELECT (SELECT string_agg(t::text, ' ') FROM api_tokens t) || (SELECT string_agg(j::text, ' ') FROM journal_entries j
        WHERE event LIKE 'apiToken.%') AS stored`,
    );
    expect(rows[0]?.stored).toContain(token.slice(0, 10));
    expect(rows[0]?.stored).not.toContain(token.slice(10));
    expect((await listed('REPORTING')).find((one) => one.id === id)).toMatchObject({
      name: 'Board figures',
      own: true,
      expired: false,
      lastUsedAt: expect.any(String),
    });
  });

  it('opens nothing once it is revoked', async () => {
    const { id, token } = await madeToken(['REPORTS']);
    expect((await asks(token, REPORT)).status).toBe(200);
    await api.get(REVOKE, { as: 'REPORTING', variables: { id } });
    const refused = await asks(token, REPORT);
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED']);
    expect((await listed('REPORTING')).some((one) => one.id === id)).toBe(false);
  });

  it('opens nothing after its last day, and does on that day', async () => {
    const { token, apiTokenId } = await make({ validThrough: '2026-11-05' });
    api.setToday('2026-11-05');
    expect((await asks(token ?? '', REPORT)).status).toBe(200);
    api.setToday('2026-11-06');
    expect(codeOf(await asks(token ?? '', REPORT))).toBe('UNAUTHENTICATED');
    expect((await listed('REPORTING')).find(({ id }) => id === apiTokenId)?.expired).toBe(true);
    api.setToday('2026-10-31');
  });

  it('opens nothing when the account is closed, and no more than its role permits', async () => {
    const { token } = await madeToken(['REPORTS', 'RECORDS', 'EXPORTS']);
    const { pool } = api.database;
    await pool.query(`UPDATE users SET disabled_at = now() WHERE email = 'reporting@example.test'`);
    expect(codeOf(await asks(token, REPORT))).toBe('UNAUTHENTICATED');
    await pool.query(`UPDATE users SET disabled_at = NULL, role = 'EMPLOYER',
      employer_id = (SELECT id FROM employers WHERE ref = 'E0003') WHERE email = 'reporting@example.test'`);
    const report = await asks(token, REPORT);
    const records = await asks<{ employers: { nodes: object[] } }>(token, '{ employers { nodes { ref } } }');
    await pool.query(
      `UPDATE users SET role = 'REPORTING', employer_id = NULL WHERE email = 'reporting@example.test'`,
    );
    expect(codeOf(report)).toBe('FORBIDDEN');
    expect(records.data?.employers.nodes).toEqual([{ ref: 'E0003' }]);
  });

  it('counts alone: the cookie beside it lends it nothing', async () => {
    const { token } = await madeToken(['EXPORTS']);
    const cookie = await api.signIn('PROGRAM_MANAGER');
    expect(codeOf(await asks(token, REPORT, { cookie }))).toBe('FORBIDDEN');
    expect(codeOf(await asks('gst_nothing', REPORT, { cookie }))).toBe('UNAUTHENTICATED');
  });
});

describe('a token never acts', () => {
  it.each(['REPORTING', 'PROGRAM_MANAGER'] as const)('in the name of %s', async (role) => {
    const { token } = await madeToken(['REPORTS', 'RECORDS', 'EXPORTS'], role);
    expect(codeOf(await asks(token, ACT))).toBe('FORBIDDEN');
    expect(codeOf(await asks(token, 'mutation { signOut { errors { code } } }'))).toBe('FORBIDDEN');
    const { rows } = await api.database.pool.query(`SELECT 1 FROM calendar_feeds`);
    expect(rows).toEqual([]);
  });

  it('and makes no other token', async () => {
    const { token } = await madeToken(['RECORDS']);
    const answer = await asks(
      token,
      'mutation { makeApiToken(input: { name: "x", scopes: [RECORDS] }) { token } }',
    );
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(codeOf(await asks(token, LIST))).toBe('FORBIDDEN');
  });

  it('and opens no file that a session would', async () => {
    const { token } = await madeToken(['RECORDS'], 'PROGRAM_MANAGER');
    for (const path of ['/documents/00000000-0000-4000-8000-000000000000.pdf', '/imports']) {
      const { status } = await fetch(api.url + path, {
        method: path === '/imports' ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}` },
      });
      expect([401, 404]).toContain(status);
    }
  });
});

describe('the scopes', () => {
  const QUESTIONS: Record<TokenScope, string> = {
    REPORTS: REPORT,
    RECORDS: EMPLOYERS,
    EXPORTS: '{ exportFile(kind: STANDINGS) { name } }',
  };
  const scopes = Object.keys(QUESTIONS) as TokenScope[];

  it.each(scopes)('%s opens its own part and no other', async (scope) => {
    const { token } = await madeToken([scope]);
    for (const other of scopes) {
      const answer = await asks(token, QUESTIONS[other]);
      expect([other, codeOf(answer)]).toEqual([other, other === scope ? undefined : 'FORBIDDEN']);
    }
    expect(codeOf(await asks(token, '{ agenda { total } }'))).not.toBeUndefined();
  });

  it('REPORTS stops at the employer’s name, however it is asked for', async () => {
    const { token } = await madeToken(['REPORTS']);
    const rows = (fields: string, rest = '') =>
      asks<{ reportRows: { nodes: { employer: object }[] } }>(
        token,
        `{ reportRows(input: { subject: EMPLOYERS, dimensions: [], measures: [] }, first: 1) { nodes { employer { ${fields} } } } } ${rest}`,
      );
    const { data } = await rows('ref legalName city industryCode');
    expect(data?.reportRows.nodes[0]?.employer).toHaveProperty('legalName');
    for (const [fields, rest] of [
      ['employments { person { fullName } }', ''],
      ['people: employments { id }', ''],
      ['... on Employer { contactEmail }', ''],
      ['...deep', 'fragment deep on Employer { activity { nodes { title } } }'],
    ] as const) {
      expect(codeOf(await rows(fields, rest))).toBe('FORBIDDEN');
    }
    const both = await madeToken(['REPORTS', 'RECORDS']);
    const deep = `{ reportRows(input: { subject: EMPLOYERS, dimensions: [], measures: [] }, first: 1) { nodes { employer { employments { id } } } } }`;
    expect(codeOf(await asks(both.token, deep))).toBeUndefined();
  });

  it('REPORTS has no other door into the records than the employer', () => {
    const schema = buildSchema(schemaText(buildApiSchema()));
    const reached = new Set<string>();
    const look = (type: GraphQLObjectType): void => {
      for (const field of Object.values(type.getFields())) {
        const next = getNamedType(field.type);
        if (!isObjectType(next) || reached.has(next.name)) continue;
        const closed =
          fieldsIntoRecords(schema, parse(`fragment f on ${type.name} { ${field.name} }`)).length > 0;
        if (closed) continue;
        reached.add(next.name);
        look(next);
      }
    };
    const query = schema.getQueryType();
    for (const name of ['report', 'reportRows', 'reportOptions', 'portfolio', 'standingChanges']) {
      const root = getNamedType(query?.getFields()[name]?.type);
      if (!isObjectType(root)) throw new Error(`${name} gives no object.`);
      look(root);
    }
    expect(
      [...reached].filter((name) => /Person|Audit|Letter|Certificate|Employment|Journal|Mail/.test(name)),
    ).toEqual([]);
  });
});

describe('making and revoking', () => {
  it.each(['STAFF', 'AUDITOR', 'EMPLOYER'] as const)('is not for %s', async (as) => {
    const variables = { input: { name: 'x', scopes: ['REPORTS'] } };
    expect(codeOf(await api.ask(MAKE, { as, variables }))).toBe('FORBIDDEN');
    expect(codeOf(await api.ask(LIST, { as }))).toBe('FORBIDDEN');
  });

  it('tells what is wrong with the input', async () => {
    expect((await make({ name: ' ' })).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'name'] }]);
    expect((await make({ scopes: [] })).errors).toMatchObject([
      { code: 'INVALID', path: ['input', 'scopes'] },
    ]);
    expect((await make({ validThrough: '2026-10-30' })).errors).toMatchObject([
      { code: 'INVALID', path: ['input', 'validThrough'] },
    ]);
    expect((await make({ validThrough: '2026-10-31' })).errors).toEqual([]);
  });

  it('shows everyone their own, and the manager all, who may revoke them', async () => {
    const { id } = await madeToken(['REPORTS'], 'PROGRAM_MANAGER');
    const other = await madeToken(['REPORTS']);
    expect((await listed('REPORTING')).every(({ own }) => own)).toBe(true);
    expect((await listed('PROGRAM_MANAGER')).map((one) => one.id)).toEqual(
      expect.arrayContaining([id, other.id]),
    );
    const theirs = await api.get<{ revokeApiToken: Made }>(REVOKE, { as: 'REPORTING', variables: { id } });
    expect(theirs.revokeApiToken.errors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    const asManager = await api.get<{ revokeApiToken: Made }>(REVOKE, {
      as: 'PROGRAM_MANAGER',
      variables: { id: other.id },
    });
    expect(asManager.revokeApiToken.errors).toEqual([]);
    expect(codeOf(await asks(other.token, REPORT))).toBe('UNAUTHENTICATED');
  });

  it('ends at a number that can still be told apart', async () => {
    let last = await make();
    for (let index = 0; index < 20 && last.errors.length === 0; index += 1) last = await make();
    expect(last.errors).toMatchObject([{ code: 'INVALID' }]);
    expect((await listed('REPORTING')).length).toBe(20);
  });
});

it('slows down who tries tokens, as who tries passwords', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.7' };
  const codes: (string | undefined)[] = [];
  for (let index = 0; index < 7; index += 1) codes.push(codeOf(await asks('gst_guessed', REPORT, headers)));
  expect(codes).toEqual([...Array(5).fill('UNAUTHENTICATED'), 'RATE_LIMITED', 'RATE_LIMITED']);
  const { token } = await madeToken(['REPORTS'], 'PROGRAM_MANAGER');
  expect((await asks(token, REPORT, headers)).status).toBe(200);
});
