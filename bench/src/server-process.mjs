import { spawn } from 'node:child_process';

const START_MS = 90_000;

/** Starts a Node program and waits until it has printed an address; its address and a way to stop it. */
export async function startServer(args, env = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let printed = '';
  const url = await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No address after ${START_MS} ms:\n${printed}`)),
      START_MS,
    );
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (!found) return;
      clearTimeout(timer);
      resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`Ended with ${code}:\n${printed}`)));
  }).catch((error) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
