import { useTranslation } from 'react-i18next';
import type { ScreenLanguage } from '../i18n/language';

/**
 * Numbers, money and dates for people. Tables show dates as the ISO text they already are; only sentences use the
 * long form. A missing value is an em dash.
 */
export const missing = '—';

/** Two decimals, rounded **down**: a 79.999 % must never read as the pass mark it did not reach. */
export function floorToHundredths(percent: number): number {
  // The API sends at most two decimals; the small lift undoes binary noise such as 0.29 * 100 = 28.999….
  return Math.floor(percent * 100 + 1e-7) / 100;
}

/** A mark, 0–100, with as many decimals as it has: "80 %"; null → em dash. */
export function formatPercent(percent: number | null | undefined, language: string): string {
  return percentText(percent, language, 0);
}

/** A score, 0–100, always with two decimals, so that scores line up below each other: "90.00 %"; null → em dash. */
export function formatScore(percent: number | null | undefined, language: string): string {
  return percentText(percent, language, 2);
}

function percentText(percent: number | null | undefined, language: string, decimals: number): string {
  if (percent === null || percent === undefined) return missing;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: 2 };
  return `${new Intl.NumberFormat(language, digits).format(floorToHundredths(percent))}\u00a0%`;
}

/** Integer cents of a Canadian dollar, e.g. "$3,000.00" / "3 000,00 $"; null → em dash. */
export function formatMoney(cents: number | null | undefined, language: string): string {
  if (cents === null || cents === undefined) return missing;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CAD',
    currencyDisplay: 'narrowSymbol',
  }).format(cents / 100);
}

/** Whole dollars for headline figures; cents are cut, not rounded up. */
export function formatWholeDollars(cents: number, language: string): string {
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: 'CAD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
    roundingMode: 'trunc',
  } as Intl.NumberFormatOptions).format(cents / 100);
}

/** Points with up to four decimals, as awarded. */
export function formatPoints(points: number | null | undefined, language: string): string {
  if (points === null || points === undefined) return missing;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(points);
}

export function formatCount(count: number, language: string): string {
  return new Intl.NumberFormat(language).format(count);
}

/** "October 31, 2026" / "31 octobre 2026" from an ISO calendar date; the day never shifts with the time zone. */
export function formatLongDate(date: string | null | undefined, language: string): string {
  if (!date) return missing;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** An instant on the program's own clock, "2026-10-31 14:05". */
export function formatInstant(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/Winnipeg',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

/** The time alone of an instant, such as 10:42. */
export function timeOf(instant: string): string {
  return formatInstant(instant).slice(-5);
}

export interface Formatters {
  language: ScreenLanguage;
  percent: (percent: number | null | undefined) => string;
  score: (percent: number | null | undefined) => string;
  money: (cents: number | null | undefined) => string;
  wholeDollars: (cents: number) => string;
  points: (points: number | null | undefined) => string;
  count: (count: number) => string;
  longDate: (date: string | null | undefined) => string;
  /** An ISO date as it is, or an em dash. */
  date: (date: string | null | undefined) => string;
  instant: (instant: string) => string;
}

/** The formatters in the language of the screen. */
export function useFormatters(): Formatters {
  const { i18n } = useTranslation();
  const language = i18n.language as ScreenLanguage;
  return {
    language,
    percent: (percent) => formatPercent(percent, language),
    score: (percent) => formatScore(percent, language),
    money: (cents) => formatMoney(cents, language),
    wholeDollars: (cents) => formatWholeDollars(cents, language),
    points: (points) => formatPoints(points, language),
    count: (count) => formatCount(count, language),
    longDate: (date) => formatLongDate(date, language),
    date: (date) => date || missing,
    instant: formatInstant,
  };
}
