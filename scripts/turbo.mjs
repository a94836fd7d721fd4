import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo');

/** Runs turbo and gives its exit code. A signal to us reaches it too: a stopped build leaves nothing running. */
export function runTurbo(args, options = {}) {
  return run(process.execPath, [turbo, ...args], options);
}

/** Runs a program in the checkout with our terminal and gives its exit code. */
export async function run(program, args, options = {}) {
  // turbo calls the pnpm it finds on the path, in each package's own folder: ours, by its full name.
  const PATH = [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit', ...options, env });
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
    });
  } finally {
    for (const signal of signals) process.off(signal, forward);
  }
}
