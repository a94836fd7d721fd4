import type pg from 'pg';

export interface OwnConnection {
  readonly connection: pg.PoolClient;
  /** Closes it and waits for its end: a server that stops right after would else find it open, and say that it broke. */
  close(): Promise<void>;
}

/** A connection for one long work. It grew for that work and is not used again; left half-way, the server rolls back. */
export async function ownConnection(pool: pg.Pool): Promise<OwnConnection> {
  const connection = await pool.connect();
  const ended = new Promise<void>((resolve) => connection.once('end', resolve));
  return {
    connection,
    close() {
      connection.release(true);
      return ended;
    },
  };
}
