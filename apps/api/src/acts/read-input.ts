import { type CalendarDate, isCalendarDate, keptWcbAccount } from '@good-standing/domain';
import { z } from 'zod';
import { type Problem, Refusal, type Wording } from './problem.js';

/** What can be wrong with a value. The schemas name the line; anything else is called not acceptable. */
const LINES = {
  REQUIRED: { en: 'Please fill this in.', fr: 'Veuillez remplir ce champ.' },
  TOO_LONG: { en: 'This is too long.', fr: 'Ce texte est trop long.' },
  NOT_A_DAY: { en: 'Expected a day such as 2026-03-31.', fr: 'Une date comme 2026-03-31 est attendue.' },
  IN_FUTURE: {
    en: 'This has not happened yet: expected today or an earlier day.',
    fr: 'Cela n’a pas encore eu lieu : aujourd’hui ou une date antérieure est attendue.',
  },
  OVER: {
    en: 'This day is over: expected today or a later one.',
    fr: 'Cette journée est passée : aujourd’hui ou une date ultérieure est attendue.',
  },
  BEFORE_START: { en: 'This is before the first day.', fr: 'Cette date précède le premier jour.' },
  NOT_AN_EMAIL: { en: 'Expected an e-mail address.', fr: 'Une adresse courriel est attendue.' },
  NOT_A_PHONE: {
    en: 'Expected a telephone number such as 204-555-0123 or 204-555-0123 ext. 4.',
    fr: 'Un numéro de téléphone comme 204-555-0123 ou 204-555-0123 poste 4 est attendu.',
  },
  NOT_A_COUNT: {
    en: 'Expected a whole number, 0 or more.',
    fr: 'Un nombre entier de 0 ou plus est attendu.',
  },
  NOT_AN_AMOUNT: {
    en: 'Expected an amount of 0 or more, in whole cents.',
    fr: 'Un montant de 0 ou plus, en cents entiers, est attendu.',
  },
  NOT_AN_ACCOUNT: {
    en: 'Expected a WCB account number: up to nine digits.',
    fr: 'Un numéro de compte de la WCB est attendu : au plus neuf chiffres.',
  },
  NOT_REMINDER_DAYS: {
    en: 'Expected one to eight whole numbers of days, each from 0 to 180.',
    fr: 'D’un à huit nombres entiers de jours, de 0 à 180 chacun, sont attendus.',
  },
  NOT_AN_ID: { en: 'There is no such record.', fr: 'Ce dossier n’existe pas.' },
  NOT_ACCEPTABLE: { en: 'This value is not acceptable.', fr: 'Cette valeur n’est pas acceptable.' },
} satisfies Record<string, Wording>;

const LONGEST_TEXT = 200;
const LONGEST_NOTE = 4000;
const MOST_PEOPLE = 1_000_000;

/** @throws Refusal with a problem for every value that is wrong */
export function readInput<Input>(schema: z.ZodType<Input>, input: unknown): Input {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(
    parsed.error.issues.map((issue): Problem => {
      const line = issue.message in LINES ? (issue.message as keyof typeof LINES) : 'NOT_ACCEPTABLE';
      return {
        code: line === 'NOT_AN_ID' ? 'NOT_FOUND' : 'INVALID',
        path: issue.path.map(String),
        wording: LINES[line],
        reason: null,
      };
    }),
  );
}

export const id = z.guid('NOT_AN_ID').toLowerCase();
export const version = z.int().positive();
export const text = z.string('REQUIRED').trim().min(1, 'REQUIRED').max(LONGEST_TEXT, 'TOO_LONG');
export const note = z.string('REQUIRED').trim().min(1, 'REQUIRED').max(LONGEST_NOTE, 'TOO_LONG');
/** Left out, null and blank are the same: nothing. */
export const optionalText = z
  .string()
  .trim()
  .max(LONGEST_TEXT, 'TOO_LONG')
  .nullish()
  .transform((value) => value || null);
export const optionalEmail = optionalText.refine(
  (value) => value === null || z.email().safeParse(value).success,
  'NOT_AN_EMAIL',
);
/** As people write it, with an extension where there is one: nobody here dials it but a person. */
export const optionalPhone = optionalText.refine(
  (value) => value === null || /^\+?[\d\s().-]{7,}(?:\s*(?:x|ext\.?|poste)\s*\d+)?$/i.test(value),
  'NOT_A_PHONE',
);
export const optionalNote = z
  .string()
  .trim()
  .max(LONGEST_NOTE, 'TOO_LONG')
  .nullish()
  .transform((value) => value || null);
/** A WCB account in the form that is kept. */
export const account = z.string('REQUIRED').transform((written, issues) => {
  const kept = keptWcbAccount(written);
  if (kept !== null) return kept;
  issues.addIssue({ code: 'custom', message: 'NOT_AN_ACCOUNT' });
  return z.NEVER;
});
export const optionalAccount = z
  .string()
  .trim()
  .nullish()
  .transform((value) => value || null)
  .pipe(account.nullable());
export const headcount = z.int('NOT_A_COUNT').min(0, 'NOT_A_COUNT').max(MOST_PEOPLE, 'NOT_ACCEPTABLE');
export const cents = z.int('NOT_AN_AMOUNT').min(0, 'NOT_AN_AMOUNT').max(1e12, 'NOT_ACCEPTABLE');

/** Any day, planned ones included. */
export const day = z.string('REQUIRED').refine(isCalendarDate, 'NOT_A_DAY');
export const optionalDay = day.nullish().transform((value) => value ?? null);

/** The day of something that happened: not after today. */
export function pastDay(today: CalendarDate) {
  return day.refine((value) => value <= today, 'IN_FUTURE');
}

export function optionalPastDay(today: CalendarDate) {
  return pastDay(today)
    .nullish()
    .transform((value) => value ?? null);
}

/** A day that has not passed, where one is given. */
export function optionalComingDay(today: CalendarDate) {
  return day
    .refine((value) => value >= today, 'OVER')
    .nullish()
    .transform((value) => value ?? null);
}

/** For `.superRefine`: the second day, where it is given, is not before the first. */
export function notBefore<Value extends object>(first: keyof Value & string, second: keyof Value & string) {
  return (value: Value, issues: z.RefinementCtx): void => {
    const [start, end] = [value[first], value[second]];
    if (typeof start === 'string' && typeof end === 'string' && end < start) {
      issues.addIssue({ code: 'custom', path: [second], message: 'BEFORE_START' });
    }
  };
}
