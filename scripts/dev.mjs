// Everything rebuilt and restarted as files change: the rules and the API on PORT (4000), the dashboard with
// hot reload on 5173 (it passes API calls on to PORT).

import { join } from 'node:path';
import { ROOT, run, runTurbo } from './turbo.mjs';

const first = await runTurbo(['run', 'build', '--filter=@good-standing/api', '--output-logs=errors-only']);
if (first !== 0) process.exit(first);
await runTurbo(['run', 'codegen', '--output-logs=errors-only']);

const at = (folder) => ({ cwd: join(ROOT, folder), shell: process.platform === 'win32' });
const watch = ['--watch', '--preserveWatchOutput'];
await Promise.race([
  run('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', ...watch], at('packages/domain')),
  run('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', ...watch], at('apps/api')),
  run(process.execPath, ['--watch', '--watch-preserve-output', 'dist/main.js'], at('apps/api')),
  run('node_modules/.bin/vite', ['--port', '5173', '--strictPort'], at('apps/dashboard')),
]).then((code) => {
  process.exitCode = code;
  // One of them ended: the others end with it.
  process.kill(process.pid, 'SIGTERM');
});
