import { readFileSync } from 'node:fs';

/**
 * Stops this process, as SIGTERM would, once the package runner that started it is gone. npm does not pass a signal
 * on to what it runs: a supervisor that ends `npx … start` would otherwise leave the program behind, holding its
 * port. Only npm, pnpm and their own shells count, never the shell or supervisor above them: whoever starts the
 * program in the background and leaves keeps it. (Linux; elsewhere a signal to the group, as Ctrl-C is, does it.)
 */
export function stopWithRunner() {
  const links = runnersAbove(process.pid);
  if (links.length === 0) return;
  setInterval(() => {
    if (links.some(({ pid, parent }) => look(pid)?.parent !== parent)) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/** Each process from us upwards with its parent, as long as that parent belongs to a package runner. */
function runnersAbove(start) {
  const links = [];
  for (let pid = start; ; ) {
    const parent = look(pid)?.parent;
    const above = parent && look(parent);
    if (!above || !(isRunner(above) || (isShell(above) && isRunner(look(above.parent))))) return links;
    links.push({ pid, parent });
    pid = parent;
  }
}

function isRunner(found) {
  return found !== undefined && /^(npm|npx) |^\S*node .*\bp?np[mx](\.cjs|-cli\.js)? /.test(found.command);
}

function isShell(found) {
  return /^(\/bin\/)?(sh|bash|dash) -c /.test(found.command);
}

function look(pid) {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const parent = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return { command, parent: Number(parent?.[1]) };
  } catch {
    return undefined;
  }
}
