export { appendJournal, type JournalActor, type JournalDraft } from './append-journal.js';
export { JOURNAL_EVENTS, type JournalEvent } from './journal-events.js';
