// Builds the product, then runs the benchmarks beside their raw limits.
import { join } from 'node:path';
import { ROOT, run, runTurbo } from './turbo.mjs';

const built = await runTurbo(['run', 'build', '--filter=@good-standing/api', '--output-logs=errors-only']);
if (built !== 0) process.exit(built);
process.exitCode = await run(process.execPath, [join(ROOT, 'bench/src/main.mjs'), ...process.argv.slice(2)]);
