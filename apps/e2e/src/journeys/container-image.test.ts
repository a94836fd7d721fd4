import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningProgram, removeDataDir, startProgram } from '../program/running-program.js';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

let tree: string;
let program: RunningProgram;
beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'good-standing-image-'));
  for (const path of await copiedIntoImage()) await bring(path);
  program = await startProgram({ main: join(tree, 'apps/api/dist/main.js') });
});
afterAll(async () => {
  await program?.stop();
  if (program) await removeDataDir(program.dataDir);
  await rm(tree, { recursive: true, force: true });
});

test('the program starts from what the container image copies, and serves the dashboard', async () => {
  const page = await fetch(program.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<div id="root">');
  expect(program.printed()).toContain('Loaded the demonstration portfolio');
});

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
