// `node bench/src/as-of.mjs [employers …]`, after a build: how long the standing of every employer on other days takes, how
// much of it the server's processor time is, and for how long nobody else was served meanwhile.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../apps/api/dist/database/open-database.js';
import { rebatesOn, standingsOn } from '../../apps/api/dist/features/certification/as-of-days.service.js';
import { settleStandings } from '../../apps/api/dist/features/certification/standings.service.js';
import { multiplyPortfolio } from './multiply-portfolio.mjs';
import { startServer } from './server-process.mjs';

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const TODAY = '2026-10-31';
const DEMONSTRATION = 150;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [DEMONSTRATION];

for (const employers of sizes) {
  const dataDir = await mkdtemp(join(tmpdir(), 'good-standing-bench-'));
  const env = { PORT: '0', DATA_DIR: dataDir, TODAY, DATABASE_URL: '' };
  await (await startServer([MAIN], env)).stop();
  const database = await openDatabase({ dataDir }, { log: { info: () => undefined, warn: console.warn } });
  try {
    const copies = Math.round(employers / DEMONSTRATION) - 1;
    console.log(`\n${DEMONSTRATION * (copies + 1)} employers`);
    if (copies > 0) await timed('making them', () => multiplyPortfolio(database.pool, copies));
    await timed('settling today', () => settleStandings(database.pool, TODAY));
    for (const day of ['2024-02-29', '2025-06-30', '2025-06-30', '2025-07-31', '2027-01-31']) {
      await timed(`standings on ${day}`, () => standingsOn(database.pool, day));
    }
    await timed(`rebates on ${TODAY}`, () => rebatesOn(database.pool, TODAY));
  } finally {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function timed(what, act) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const cpu = process.cpuUsage();
  const started = performance.now();
  await act();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  delay.disable();
  const held = Number.isFinite(delay.max) ? delay.max / 1e6 : 0;
  const figures = [wall, (user + system) / 1e3, held].map((ms) => ms.toFixed(0).padStart(8));
  console.log(
    `  ${what.padEnd(26)} ${figures[0]} ms   processor ${figures[1]} ms   others waited at most ${figures[2]} ms`,
  );
}
