import type pg from 'pg';

/** A document whose record and employer were struck, which is all that a mail can be tied to without them; its id. */
export async function someDocument(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO documents (kind, number, issued_on, code) VALUES ('LETTER', 'L000012', '2026-05-10', document_code())
     RETURNING id`,
  );
  return (rows[0] as { id: string }).id;
}
