// `node bench/src/desk.mjs`, after a build: how long the server is at the desk's large acts, on the demonstration portfolio.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// First: what the classes of the API need to be loaded at all.
import '../../apps/api/dist/database/open-database.js';
import { DEMONSTRATION_ACCOUNTS } from '../../apps/api/dist/features/accounts/index.js';
import { DEMONSTRATION_FOLDER } from '../../apps/api/dist/features/intake/load-demonstration.js';
import { startServer } from './server-process.mjs';

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const CLI = fileURLToPath(new URL('../../apps/api/dist/cli.js', import.meta.url));
const TODAY = '2026-10-31';
const PEOPLE = 100;
const LETTERS = 50;

const dataDir = await mkdtemp(join(tmpdir(), 'good-standing-bench-'));
const env = { PORT: '0', DATA_DIR: dataDir, TODAY, DATABASE_URL: '' };
const server = await startServer([MAIN], env);
try {
  const cookie = await signIn();
  const ask = async (query, variables) => {
    const { data, errors } = await (await post({ query, variables }, cookie)).json();
    assert.equal(errors, undefined, JSON.stringify(errors));
    return data;
  };

  const { employers } = await ask('{ employers(first: 20) { nodes { id } } }');
  await timed(`training day of ${PEOPLE} new people at 20 employers`, async () => {
    const attendees = Array.from({ length: PEOPLE }, (_, place) => ({
      fullName: `Bench Person ${place}`,
      employerId: employers.nodes[place % employers.nodes.length].id,
      employedFrom: TODAY,
      fullTime: true,
    }));
    const { recordTraining } = await ask(
      'mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { people { id } errors { message } } }',
      { input: { courseCode: 'PHSM', completedOn: TODAY, attendees } },
    );
    assert.deepEqual(recordTraining.errors, []);
    assert.equal(recordTraining.people.length, PEOPLE);
  });

  const { documents } = await ask(
    `{ documents(filter: { kind: LETTER }, first: ${LETTERS}) { nodes { id } } }`,
  );
  assert.equal(documents.nodes.length, LETTERS);
  const ids = documents.nodes.map(({ id }) => id).join(',');
  await timed(`${LETTERS} letters as one file`, async () => {
    const file = await fetch(`${server.url}/documents/several.pdf?ids=${ids}`, { headers: { cookie } });
    assert.equal(file.headers.get('content-type'), 'application/pdf');
    await file.arrayBuffer();
  });

  // The portfolio once more: every row is compared with what is recorded, and none is written.
  await timed('150 employers, dry run (command line, start included)', () => importAgain('--dry-run'));
  await timed('150 employers, applied again (start included)', () => importAgain());
} finally {
  await server.stop();
}
// Into nothing: the database is made, every row is written, every employer evaluated.
await rm(dataDir, { recursive: true, force: true });
try {
  await timed('150 employers into an empty database (making it included)', () => importAgain());
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

function importAgain(...flags) {
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'import', DEMONSTRATION_FOLDER, ...flags], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  // 1: the demonstration has rows that are rejected.
  assert.ok(status === 0 || status === 1, stderr);
}

async function timed(what, act) {
  const started = performance.now();
  await act();
  console.log(`${what.padEnd(60)} ${((performance.now() - started) / 1000).toFixed(2).padStart(7)} s`);
}

function post(body, cookie) {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  return fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function signIn() {
  const { email, password } = DEMONSTRATION_ACCOUNTS.find(({ role }) => role === 'STAFF');
  const answer = await post({
    query:
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { errors { message } } }',
    variables: { email, password },
  });
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}
