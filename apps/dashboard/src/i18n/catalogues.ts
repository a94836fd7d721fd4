import type accounts from './en-CA/accounts.json';
import type agenda from './en-CA/agenda.json';
import type apiTokens from './en-CA/apiTokens.json';
import type asOf from './en-CA/asOf.json';
import type auditors from './en-CA/auditors.json';
import type audits from './en-CA/audits.json';
import type calendar from './en-CA/calendar.json';
import type certification from './en-CA/certification.json';
import type comparison from './en-CA/comparison.json';
import type deviceQueue from './en-CA/deviceQueue.json';
import type documents from './en-CA/documents.json';
import type employer from './en-CA/employer.json';
import type employers from './en-CA/employers.json';
import type further from './en-CA/further.json';
import type help from './en-CA/help.json';
import type instruments from './en-CA/instruments.json';
import type intake from './en-CA/intake.json';
import type journal from './en-CA/journal.json';
import type keys from './en-CA/keys.json';
import type layout from './en-CA/layout.json';
import type mail from './en-CA/mail.json';
import type people from './en-CA/people.json';
import type portfolio from './en-CA/portfolio.json';
import type progression from './en-CA/progression.json';
import type rebates from './en-CA/rebates.json';
import type record from './en-CA/record.json';
import type reports from './en-CA/reports.json';
import type review from './en-CA/review.json';
import type scoring from './en-CA/scoring.json';
import type sessions from './en-CA/sessions.json';
import type settings from './en-CA/settings.json';
import type training from './en-CA/training.json';
import type ui from './en-CA/ui.json';
import type words from './en-CA/words.json';

/**
 * The catalogues, one per feature, as the English ones have them. `words` holds the program's own vocabulary (names of
 * standings, concerns, modules …), `ui` the building blocks, `layout` the frame around the pages,
 * `keys` what its keys do.
 */
export interface Catalogue {
  accounts: typeof accounts;
  apiTokens: typeof apiTokens;
  asOf: typeof asOf;
  auditors: typeof auditors;
  audits: typeof audits;
  calendar: typeof calendar;
  certification: typeof certification;
  comparison: typeof comparison;
  deviceQueue: typeof deviceQueue;
  documents: typeof documents;
  employer: typeof employer;
  employers: typeof employers;
  further: typeof further;
  help: typeof help;
  journal: typeof journal;
  keys: typeof keys;
  instruments: typeof instruments;
  intake: typeof intake;
  layout: typeof layout;
  mail: typeof mail;
  people: typeof people;
  portfolio: typeof portfolio;
  progression: typeof progression;
  rebates: typeof rebates;
  record: typeof record;
  review: typeof review;
  reports: typeof reports;
  scoring: typeof scoring;
  sessions: typeof sessions;
  settings: typeof settings;
  training: typeof training;
  ui: typeof ui;
  words: typeof words;
  agenda: typeof agenda;
}

export type CatalogueName = keyof Catalogue;
