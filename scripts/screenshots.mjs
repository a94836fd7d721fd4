// Builds the product, then makes the pictures of docs/screenshots from the demonstration portfolio.
import { join } from 'node:path';
import { ROOT, run, runTurbo } from './turbo.mjs';

const built = await runTurbo([
  'run',
  'build',
  '--filter=@good-standing/api',
  '--filter=@good-standing/dashboard',
  '--output-logs=errors-only',
]);
if (built !== 0) process.exit(built);
process.exitCode = await run(
  process.execPath,
  [join(ROOT, 'apps/e2e/node_modules/vitest/vitest.mjs'), 'run', '--config', 'screenshots.config.ts'],
  { cwd: join(ROOT, 'apps/e2e') },
);
