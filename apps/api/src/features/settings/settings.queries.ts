import { type RowSource, selectRows } from '../../database/row-source.js';
import type { Settings } from './settings.type.js';

/** What stands at the head and the foot of a document. */
export interface LetterheadRow {
  id: string;
  authorityName: string;
  address: string | null;
  phone: string | null;
  email: string | null;
  signatoryName: string | null;
  signatoryTitle: string | null;
  /** PNG. */
  logo: Buffer | null;
}

export interface InstallationRow {
  publicUrl: string | null;
  version: number;
  /** Null until somebody has said who the authority is. */
  letterheadId: string | null;
}

const LETTERHEAD = `h.id, h.authority_name AS "authorityName", h.address, h.phone, h.email,
  h.signatory_name AS "signatoryName", h.signatory_title AS "signatoryTitle", h.logo`;

export async function readInstallation(db: RowSource): Promise<InstallationRow> {
  const [row] = await selectRows<InstallationRow>(
    db,
    'SELECT public_url AS "publicUrl", version, letterhead_id AS "letterheadId" FROM settings',
  );
  if (row === undefined) throw new Error('The settings have lost their row.');
  return row;
}

/** The letterheads with these ids, by id. */
export async function readLetterheads(
  db: RowSource,
  ids: readonly string[],
): Promise<Map<string, LetterheadRow>> {
  const rows = await selectRows<LetterheadRow>(
    db,
    `SELECT ${LETTERHEAD} FROM letterheads h WHERE h.id = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

const NO_LETTERHEAD: Omit<LetterheadRow, 'id'> = {
  authorityName: '',
  address: null,
  phone: null,
  email: null,
  signatoryName: null,
  signatoryTitle: null,
  logo: null,
};

/** The settings as people see them. */
export async function readSettings(db: RowSource): Promise<Settings> {
  const { letterheadId, publicUrl, version } = await readInstallation(db);
  const letterheads = letterheadId === null ? null : await readLetterheads(db, [letterheadId]);
  const { authorityName, logo, address, phone, email, signatoryName, signatoryTitle } =
    letterheads?.get(letterheadId ?? '') ?? NO_LETTERHEAD;
  return {
    authorityName: authorityName || null,
    address,
    phone,
    email,
    signatoryName,
    signatoryTitle,
    logo: logo === null ? null : `data:image/png;base64,${logo.toString('base64')}`,
    publicUrl,
    version,
  };
}
