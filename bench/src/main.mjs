// `bench [--profile]`: how many requests per second our API answers, beside a bare server on the same database that
// returns the same JSON. `--profile` also shows where our process spends its time.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../apps/api/dist/database/open-database.js';
import { PAGE, query } from './employers-list.mjs';
import { loadInTurns } from './load.mjs';
import { printProfile } from './profile.mjs';
import { startServer } from './server-process.mjs';
import { statementsOf } from './statements.mjs';

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const RAW = fileURLToPath(new URL('raw-server.mjs', import.meta.url));
const TODAY = '2026-10-31';
const profiling = process.argv.includes('--profile');

const dataDir = await mkdtemp(join(tmpdir(), 'good-standing-bench-'));
const toClose = [() => rm(dataDir, { recursive: true, force: true })];
try {
  const env = { PORT: '0', DATA_DIR: dataDir, TODAY, DATABASE_URL: '' };
  // The demonstration portfolio is loaded by a first start, so that a profile shows nothing of it.
  await (await startServer([MAIN], env)).stop();
  const flags = profiling ? ['--cpu-prof', `--cpu-prof-dir=${dataDir}`] : [];
  const api = await startServer([...flags, MAIN], env);
  let apiRuns = true;
  const stopApi = async () => {
    if (apiRuns) await api.stop();
    apiRuns = false;
  };
  toClose.push(stopApi);
  const database = await openDatabase({ dataDir }, { log: { info: () => undefined, warn: console.warn } });
  toClose.push(() => database.close());
  const raw = await startServer([RAW, connectionString(database.pool)]);
  toClose.push(() => raw.stop());

  const ask = await employersRequest(api.url);
  const [fromApi, fromRaw] = await Promise.all([answer(ask), answer({ url: raw.url })]);
  assert.deepEqual(fromApi.json, fromRaw.json);
  const nodes = fromApi.json.data.employers.nodes;
  assert.equal(nodes.length, PAGE);
  const sections = nodes.reduce((sum, { latestAudit }) => sum + (latestAudit?.sections.length ?? 0), 0);
  const statements = await statementsOf(database.pool, join(dataDir, 'pg.log'), () => answer(ask));

  const { api: ours, raw: bare } = await loadInTurns(
    { raw: { url: raw.url }, api: ask },
    { rounds: 3, seconds: 5 },
  );
  console.log(
    `Employers list: first ${PAGE} with standing, latest audit and its sections (${sections} sections,`,
  );
  console.log(`${fromApi.bytes} bytes of JSON, equal on both sides), 8 connections, rounds in turn.\n`);
  line('bare node + pg, one prepared statement', bare);
  line(`our API, ${statements.length} statements (session included)`, ours);
  console.log(`\nratio  ${(ours.perSecond / bare.perSecond).toFixed(2)}`);
  console.log('\nstatements of one request');
  for (const statement of statements) console.log(`  ${statement.slice(0, 140)}`);
  if (profiling) {
    await stopApi();
    await printProfile(dataDir);
  }
} finally {
  for (const close of toClose.reverse()) await close();
}

function line(name, { perSecond, p50, p99 }) {
  console.log(`${name.padEnd(48)} ${perSecond.toFixed(0).padStart(6)} /s   p50 ${p50} ms   p99 ${p99} ms`);
}

/** As the program manager of the demonstration, through the same door as the dashboard. */
async function employersRequest(apiUrl) {
  const url = `${apiUrl}/graphql`;
  const headers = { 'content-type': 'application/json' };
  const signIn = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      query:
        'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { errors { message } } }',
      variables: await demonstrationManager(),
    }),
  });
  const cookie = signIn.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
  assert.notEqual(cookie, '', `Signing in did not work: ${await signIn.text()}`);
  const body = JSON.stringify({
    query,
    operationName: 'EmployersWithLatestAudit',
    variables: { first: PAGE },
  });
  return { url, method: 'POST', headers: { ...headers, cookie }, body };
}

async function demonstrationManager() {
  const { DEMONSTRATION_ACCOUNTS } = await import('../../apps/api/dist/features/accounts/index.js');
  const { email, password } = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === 'PROGRAM_MANAGER');
  return { email, password };
}

async function answer({ url, ...request }) {
  const response = await fetch(url, request);
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return { json: JSON.parse(text), bytes: Buffer.byteLength(text) };
}

function connectionString(pool) {
  const { connectionString: url } = pool.options;
  assert.ok(url, 'The pool has no connection string.');
  return url;
}
