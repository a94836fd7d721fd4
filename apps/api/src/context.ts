import type { CalendarDate, Language } from '@good-standing/domain';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { Loaders } from './graphql/loaders.js';
import type { Role, TokenScope } from './graphql/permission.js';

export type { Language } from '@good-standing/domain';

/** The signed-in person, or in whose name a client with an API token asks. */
export interface Viewer {
  id: string;
  email: string;
  displayName: string;
  role: Role;
  /** The employer of an EMPLOYER; null for every other role. */
  employerId: string | null;
  /** The person an AUDITOR is; null for every other role. */
  personId: string | null;
  /** The API token that the request came with; left out for a signed-in person. */
  token?: { id: string; scopes: readonly TokenScope[] };
}

/** The browser's session cookie, as far as an act may touch it. */
export interface SessionCookie {
  /** The token the browser sent; null when it sent none. */
  readonly token: string | null;
  write(token: string, expiresAt: Date): void;
  clear(): void;
}

/** What every resolver gets; made anew for each request. */
export interface Context {
  viewer: Viewer | null;
  pool: pg.Pool;
  /** For acts only; reads use the pool. */
  dataSource: DataSource;
  /** The day the program reckons with, the same during the whole request. */
  today(): CalendarDate;
  /** The other day that is asked about, which `today` then gives; null in the request itself. */
  asOf: CalendarDate | null;
  language: Language;
  loaders: Loaders;
  /** The sender of mail; null while none is sent. */
  mailFrom: string | null;
  session: SessionCookie;
  /** Where the request comes from, for slowing down guesses of passwords. */
  address: string;
}
