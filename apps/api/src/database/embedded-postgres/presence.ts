import pg from 'pg';
import { OWNER } from './cluster.js';

/** Any fixed number: the advisory lock that every process using the server shares. */
const PRESENCE = 7_014_265;

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/**
 * A connection that says "this process uses the server". It ends with the process, however the process ends, so
 * the server always knows who is still there.
 */
export class Presence {
  private constructor(private readonly client: pg.Client) {}

  /** Rejects while the server is starting, stopping or gone. `onLost`: the server went away under us. */
  static async announce(address: ServerAddress, onLost: () => void): Promise<Presence> {
    const client = new pg.Client({
      ...address,
      database: 'postgres',
      application_name: 'good-standing presence',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    let announced = false;
    let lost = false;
    const lose = () => {
      if (announced && !lost) onLost();
      lost = true;
    };
    client.on('error', lose);
    client.on('end', lose);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE]);
      await ensureDatabase(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    announced = true;
    return new Presence(client);
  }

  /** Whether no other process uses the server. Ask only under the file lock, else somebody may just be joining. */
  async isLast(): Promise<boolean> {
    await this.client.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE]);
    const { rows } = await this.client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
      PRESENCE,
    ]);
    return rows[0]?.last === true;
  }

  async end(): Promise<void> {
    await this.client.end();
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [OWNER]);
  if (!rowCount) await client.query(`CREATE DATABASE ${OWNER}`);
}
