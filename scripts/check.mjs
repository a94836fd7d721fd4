// Everything that can be found out without running the product: form, types, doors between the parts, and
// whether the committed schema, the page of the rules and the migrations still say what the code says.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT, run, runTurbo } from './turbo.mjs';

const SCHEMA = join(ROOT, 'packages/schema/schema.graphql');
const API = join(ROOT, 'apps/api');

const steps = [
  ['form and lint', () => bin('@biomejs/biome', 'biome', ['check', '--error-on-warnings'])],
  [
    'types',
    () =>
      runTurbo(['run', 'build', 'typecheck', '--filter=!@good-standing/bench', '--output-logs=errors-only']),
  ],
  [
    'doors',
    () => bin('dependency-cruiser', 'depcruise', ['apps', 'packages', '--config', '.dependency-cruiser.cjs']),
  ],
  ['schema as emitted', schemaDrift],
  [
    'rules page',
    () => run(process.execPath, [join(ROOT, 'packages/domain/scripts/rules-page.mjs'), '--check']),
  ],
  ['migrations', () => bin('vitest', 'vitest', ['run', 'src/database'], API)],
];

const failed = [];
for (const [name, step] of steps) {
  console.log(`\n— ${name}`);
  if ((await step()) !== 0) failed.push(name);
}
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nNot in order: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function schemaDrift() {
  const committed = readFileSync(SCHEMA, 'utf8');
  const code = await run(process.execPath, [join(API, 'dist/emit-schema.js')]);
  const emitted = readFileSync(SCHEMA, 'utf8');
  if (code !== 0 || emitted === committed) return code;
  writeFileSync(SCHEMA, committed);
  console.log(
    'packages/schema/schema.graphql is not what the API emits: run `node apps/api/dist/emit-schema.js`.',
  );
  return 1;
}

function bin(name, command, args, cwd = ROOT) {
  const manifest = findManifest(name, cwd);
  const { bin: bins } = JSON.parse(readFileSync(manifest, 'utf8'));
  return run(
    process.execPath,
    [join(dirname(manifest), typeof bins === 'string' ? bins : bins[command]), ...args],
    { cwd },
  );
}

/** By path: a package need not export its own package.json. */
function findManifest(name, from) {
  const folders = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  for (const folder of folders) {
    const manifest = join(folder, name, 'package.json');
    try {
      readFileSync(manifest);
      return manifest;
    } catch {
      // Not in this folder: the next one up.
    }
  }
  throw new Error(`${name} is not installed`);
}
