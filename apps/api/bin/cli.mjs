#!/usr/bin/env node
// The command line's entry. `pnpm cli …` finds it as a program rather than as a package script: pnpm announces
// scripts on standard output, which belongs to the command's result (`--json` is piped into other programs).
import { buildWhenStale } from './build-when-stale.mjs';

const entry = new URL('../dist/cli.js', import.meta.url);
if (!(await buildWhenStale(entry))) {
  console.error('The program could not be built; see above.');
  process.exit(1);
}
await import(entry.href);
