import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartupError } from './startup-error.js';

/** The checkout: three folders above this file, in `src` as in `dist`. */
export const REPOSITORY = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The office is in Manitoba: a day begins and ends there, wherever the server stands. */
const TIME_ZONE = 'America/Winnipeg';

const day = z.iso.date('is not a day like 2026-10-31');

/** Every environment variable the program reads, with its default. An empty one counts as not set. */
const environment = z.object({
  /** Where the API and the dashboard are served. */
  PORT: z.coerce
    .number('is not a port number')
    .int()
    .min(0, 'is not a port number')
    .max(65535, 'is not a port number')
    .default(4000),
  /** The address to listen on; 0.0.0.0 for the whole network (put TLS in front). */
  HOST: z.string().default('127.0.0.1'),
  /** The embedded database and kept documents. A relative path counts from the checkout. */
  DATA_DIR: z.string().default('./.data'),
  /** postgres://user:password@host:port/database; not set: the embedded PostgreSQL. */
  DATABASE_URL: z.string().optional(),
  /** Stops the clock at this day, for demonstrations and tests; not set: today in Winnipeg. */
  TODAY: day.optional(),
  /** Whether GraphQL clients may ask for the schema: `on` or `off`; not set: off in production, on otherwise. */
  INTROSPECTION: z.enum(['on', 'off'], 'is neither on nor off').optional(),
  /** `smtp://user:password@host:587` or `smtps://…`: where mail is handed over; not set: no mail is sent. */
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\/[^/\s]+/.test(url), 'is not of the form smtp://user:password@host:587')
    .optional(),
  /** The sender of mail, `Program Office <office@example.test>`; needed with SMTP_URL. */
  MAIL_FROM: z
    .string()
    .refine(
      (from) => /^([^<>]*<)?[^<>@\s]+@[^<>@\s]+>?$/.test(from.trim()),
      'is not a sender such as Office <office@example.test>',
    )
    .optional(),
  /** `off`: mail and reminders are left to `cli worker`, which runs as a process of its own. */
  WORKER: z.enum(['on', 'off'], 'is not on or off').default('on'),
  /** Addresses or networks of the proxies in front, `10.0.0.5, 10.1.0.0/16`: what they say of who asks is believed. */
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[\w.:/, ]+$/, 'is not a list of addresses such as 10.0.0.5, 10.1.0.0/16')
    .default('loopback'),
  LOG_LEVEL: z
    .enum(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'is not one of silent, fatal, error, warn, info, debug, trace',
    )
    .default('warn'),
  /**
   * Whether an empty database is filled with the demonstration portfolio and its sign-ins, whose passwords anyone can
   * read: `on` or `off`; not set: off in production, on otherwise.
   */
  DEMO: z.enum(['on', 'off'], 'is neither on nor off').optional(),
  /** `production` turns introspection and the demonstration off. */
  NODE_ENV: z
    .enum(['production', 'development', 'test'], 'is not one of production, development, test')
    .default('development'),
});

/** How mail leaves the installation. */
export interface MailConfig {
  readonly smtpUrl: string;
  readonly from: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** The day the rules take for today, `YYYY-MM-DD`: asked anew for each operation, since days pass. */
  readonly today: () => string;
  /** Null while no mail is sent. */
  readonly mail: MailConfig | null;
  /** Whether mail and reminders are sent inside the program. */
  readonly worker: boolean;
  readonly logLevel: string;
  /** Addresses, networks or `loopback`: who may say for whom they ask. */
  readonly trustedProxies: readonly string[];
  readonly introspection: boolean;
  /** Whether an empty database is filled with the demonstration portfolio and its sign-ins. */
  readonly demonstration: boolean;
}

/** @throws StartupError that names each variable that is wrong */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // A connection's password does not belong on a screen or in a log.
      const value = name === 'SMTP_URL' ? '…' : given[name];
      return `${name}=${value} ${issue.message}`;
    });
    throw new StartupError(`${lines.join('; ')}. Correct the environment and start again.`);
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    TODAY,
    INTROSPECTION,
    DEMO,
    LOG_LEVEL,
    NODE_ENV,
    SMTP_URL,
    MAIL_FROM,
    WORKER,
    TRUSTED_PROXIES,
  } = parsed.data;
  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined)) {
    throw new StartupError(
      'SMTP_URL and MAIL_FROM go together: set both to send mail, or neither. Correct the environment and start again.',
    );
  }
  const unlessInProduction = (chosen: 'on' | 'off' | undefined) =>
    chosen === undefined ? NODE_ENV !== 'production' : chosen === 'on';
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(REPOSITORY, DATA_DIR),
    databaseUrl: DATABASE_URL,
    today: TODAY === undefined ? () => dayInWinnipeg(new Date()) : () => TODAY,
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : { smtpUrl: SMTP_URL, from: MAIL_FROM },
    worker: WORKER === 'on',
    logLevel: LOG_LEVEL,
    trustedProxies: TRUSTED_PROXIES.split(',').map((one) => one.trim()),
    introspection: unlessInProduction(INTROSPECTION),
    demonstration: unlessInProduction(DEMO),
  };
}

const winnipeg = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Winnipeg at an instant, `YYYY-MM-DD`. */
export function dayInWinnipeg(instant: Date): string {
  const part = Object.fromEntries(winnipeg.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}
