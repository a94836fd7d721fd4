import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emailOf, PASSWORD } from '../person/sign-in.js';
import { type RunningProgram, removeDataDir, startProgram } from '../program/running-program.js';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

let tree: string;
let program: RunningProgram;
beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'good-standing-image-'));
  for (const path of await copiedIntoImage()) await bring(path);
  program = await start({});
});
afterAll(async () => {
  await program?.stop();
  if (program) await removeDataDir(program.dataDir);
  await rm(tree, { recursive: true, force: true });
});

const start = (env: Readonly<Record<string, string>>) =>
  startProgram({
    main: join(tree, 'apps/api/dist/main.js'),
    env: { NODE_ENV: 'production', ...env },
  });

async function signIn(email: string, password: string): Promise<string[]> {
  const answer = await fetch(`${program.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        'mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { errors { code } } }',
      variables: { email, password },
    }),
  });
  const { data } = (await answer.json()) as { data: { signIn: { errors: { code: string }[] } } };
  return data.signIn.errors.map(({ code }) => code);
}

test('the program starts from what the container image copies, and serves the dashboard', async () => {
  const page = await fetch(program.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<div id="root">');
});

test('nobody can sign in with a password that anyone can read; it says how the first manager is made', async () => {
  expect(program.printed()).not.toContain('demonstration portfolio (');
  expect(program.printed()).not.toContain(PASSWORD);
  expect(program.printed()).toContain('cli user add EMAIL --name NAME --role PROGRAM_MANAGER');
  expect(await signIn(emailOf('manager'), PASSWORD)).toHaveLength(1);
});

test('the first manager is made by the command it names, beside the running program', async () => {
  const added = await addManager('first@example.test', 'a long first password');
  expect(added).toContain('Added first@example.test as PROGRAM_MANAGER.');
  expect(await signIn('first@example.test', 'a long first password')).toEqual([]);
});

test('the demonstration is loaded when it is asked for', async () => {
  await program.stop();
  await removeDataDir(program.dataDir);
  program = await start({ DEMO: 'on' });
  expect(program.printed()).toContain('Loaded the demonstration portfolio');
  expect(await signIn(emailOf('manager'), PASSWORD)).toEqual([]);
});

/** What a person does inside the container; the password comes from standard input. */
function addManager(email: string, password: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const command = execFile(
      process.execPath,
      [
        join(tree, 'apps/api/bin/cli.mjs'),
        'user',
        'add',
        email,
        '--name',
        'First',
        '--role',
        'PROGRAM_MANAGER',
      ],
      { env: { ...process.env, DATA_DIR: program.dataDir, DATABASE_URL: '', NODE_ENV: 'production' } },
      (error, stdout) => (error ? reject(error) : resolve(stdout)),
    );
    command.stdin?.end(`${password}\n`);
  });
}

/** What the last stage of the Dockerfile copies, as paths of the checkout. */
async function copiedIntoImage(): Promise<string[]> {
  const text = await readFile(join(REPOSITORY, 'Dockerfile'), 'utf8');
  const lastStage = text.slice(text.lastIndexOf('\nFROM '));
  const lines = [...lastStage.matchAll(/^COPY (?:--from=build )?(.+)$/gm)].map((match) => match[1] ?? '');
  return lines.flatMap((line) => line.split(' ').slice(0, -1)).map((path) => path.replace(/^\/app\//, ''));
}

/** Packages are linked, since the same ones are installed; everything of our own is a copy. */
async function bring(path: string): Promise<void> {
  const [from, to] = [join(REPOSITORY, path), join(tree, path)];
  await mkdir(dirname(to), { recursive: true });
  if (path.endsWith('node_modules')) await symlink(from, to);
  else await cp(from, to, { recursive: true });
}
