import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayInWinnipeg, readConfig } from './config.js';
import { StartupError } from './startup-error.js';

describe('the day in Winnipeg', () => {
  test.each([
    ['just before midnight in summer (UTC−5)', '2026-07-01T04:59:59Z', '2026-06-30'],
    ['at midnight in summer', '2026-07-01T05:00:00Z', '2026-07-01'],
    ['just before midnight in winter (UTC−6)', '2026-01-01T05:59:59Z', '2025-12-31'],
    ['at midnight in winter', '2026-01-01T06:00:00Z', '2026-01-01'],
    ['on a leap day', '2028-02-29T18:00:00Z', '2028-02-29'],
  ])('%s', (_, instant, day) => {
    expect(dayInWinnipeg(new Date(instant))).toBe(day);
  });
});

describe('the configuration', () => {
  test('has a default for everything; an empty variable counts as not set', () => {
    const config = readConfig({ PORT: '', DATABASE_URL: '', TODAY: '' });
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      introspection: true,
      trustedProxies: ['loopback'],
    });
    expect(isAbsolute(config.dataDir)).toBe(true);
  });

  test('sends mail when both the server and the sender are known, and refuses one without the other', () => {
    expect(readConfig({}).mail).toBeNull();
    const mail = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'Office <office@example.test>' };
    expect(readConfig(mail).mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(() => readConfig({ SMTP_URL: mail.SMTP_URL })).toThrow('go together');
    expect(() => readConfig({ ...mail, SMTP_URL: 'http://user:secret@host' })).toThrow(/^SMTP_URL=… is not/);
  });

  test('proxies are named one by one; anything else is refused', () => {
    const { trustedProxies } = readConfig({ TRUSTED_PROXIES: '10.0.0.5, 10.1.0.0/16' });
    expect(trustedProxies).toEqual(['10.0.0.5', '10.1.0.0/16']);
    expect(() => readConfig({ TRUSTED_PROXIES: 'all; of them' })).toThrow('is not a list of addresses');
  });

  test('production keeps the schema to itself', () => {
    expect(readConfig({ NODE_ENV: 'production' }).introspection).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', INTROSPECTION: 'on' }).introspection).toBe(true);
  });

  test('production has no demonstration, whose passwords are known, unless it is asked for', () => {
    expect(readConfig({}).demonstration).toBe(true);
    expect(readConfig({ DEMO: 'off' }).demonstration).toBe(false);
    expect(readConfig({ NODE_ENV: 'production' }).demonstration).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', DEMO: 'on' }).demonstration).toBe(true);
    expect(() => readConfig({ DEMO: 'yes' })).toThrow('DEMO=yes is neither on nor off');
  });

  test('TODAY stops the clock', () => {
    expect(readConfig({ TODAY: '2026-10-31' }).today()).toBe('2026-10-31');
  });

  test.each([
    ['PORT', 'four'],
    ['PORT', '70000'],
    ['TODAY', '2026-02-30'],
    ['TODAY', 'tomorrow'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
    ['WORKER', 'maybe'],
    ['MAIL_FROM', 'the office'],
  ])('%s=%s is refused by name', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(StartupError);
    expect(read).toThrow(`${name}=${value} is not`);
  });
});
