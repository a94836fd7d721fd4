import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import '../../database/column-types.js';
import { reckonEmployers } from './reckon-employers.js';
import type { ReckoningShare } from './reckon-in-threads.js';

const { connectionString, snapshot, ...reckoning } = workerData as ReckoningShare;
const client = new pg.Client({ connectionString, options: '-c TimeZone=UTC' });
await client.connect();
try {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await client.query(`SET TRANSACTION SNAPSHOT ${pg.escapeLiteral(snapshot)}`);
  await reckonEmployers(client, reckoning, (employers) => parentPort?.postMessage(employers));
  await client.query('COMMIT');
} finally {
  await client.end();
}
