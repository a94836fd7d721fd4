import { StartupError } from '../startup-error.js';

const OLDEST = 140000;

/** Turns a failed first connection into the one line that says what to do; never shows the password. */
export function explainConnectionFailure(error: unknown, url: string): StartupError {
  const { hostname, port, pathname, username } = new URL(url);
  const where = `${hostname || 'localhost'}:${port || 5432}`;
  const failure = error as { code?: string; message?: string };
  switch (failure.code) {
    case '28P01':
    case '28000':
      return new StartupError(
        `The database server at ${where} refuses user "${username}". Check user and password in DATABASE_URL.`,
      );
    case '3D000':
      return new StartupError(
        `There is no database "${pathname.slice(1)}" at ${where}. Create it (createdb ${pathname.slice(1)}) and start again.`,
      );
    default:
      return new StartupError(
        `No database answers at ${where} (${failure.code ?? failure.message ?? 'no reason given'}). Start that ` +
          'PostgreSQL server, correct DATABASE_URL, or unset it to use the embedded one.',
      );
  }
}

/** @throws StartupError for a server older than PostgreSQL 14 */
export function refuseOldServer(versionNumber: number): void {
  if (versionNumber >= OLDEST) return;
  throw new StartupError(
    `The database server is PostgreSQL ${Math.floor(versionNumber / 10000)}; Good Standing needs 14 or newer. ` +
      'Upgrade it, point DATABASE_URL to a newer one, or unset it to use the embedded server.',
  );
}
