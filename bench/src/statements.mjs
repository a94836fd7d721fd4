import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The statements that one request makes the database run, as its own log tells them. Only for a database of our own:
 * it is told to log everything for a moment.
 */
export async function statementsOf(pool, logFile, request) {
  const setLogging = async (value) => {
    await pool.query(`ALTER SYSTEM SET log_statement = '${value}'`);
    await pool.query('SELECT pg_reload_conf()');
    await wait(300);
  };
  await request();
  await setLogging('all');
  const before = (await readFile(logFile, 'utf8')).length;
  await request();
  await wait(100);
  const logged = (await readFile(logFile, 'utf8')).slice(before);
  await setLogging('none');
  return [...logged.matchAll(/LOG: {2}(?:execute [^:]+|statement): ([^\n]*)/g)].map((match) =>
    match[1].trim(),
  );
}
