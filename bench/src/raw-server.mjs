// The limit of the machine: a bare HTTP server that answers every request with the list, read anew each time.
// Started by main.mjs with the database's address; prints its own once it listens.
import { createServer } from 'node:http';
import pg from 'pg';
import { readEmployersList } from './employers-list.mjs';

const pool = new pg.Pool({ connectionString: process.argv[2] });
const server = createServer(async (_request, response) => {
  try {
    const body = JSON.stringify(await readEmployersList(pool));
    response.setHeader('content-type', 'application/json');
    response.end(body);
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
process.once('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await pool.end();
});
