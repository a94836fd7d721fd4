// Builds what has changed, then becomes the program: it runs in this very process, so that a signal reaches it.
import { stopWithRunner } from './stop-with-runner.mjs';
import { ROOT, runTurbo } from './turbo.mjs';

stopWithRunner();
const started = Date.now();
console.log('Building Good Standing (about a minute the first time, a second when nothing has changed)…');
const waiting = setInterval(() => {
  console.log(`  still building, ${Math.round((Date.now() - started) / 1000)} s`);
}, 10_000);
const code = await runTurbo([
  'run',
  'build',
  '--filter=@good-standing/api',
  '--filter=@good-standing/dashboard',
  '--output-logs=errors-only',
]);
clearInterval(waiting);
if (code !== 0) process.exit(code);
await import(new URL('apps/api/dist/main.js', `file://${ROOT}`).href);
