export { appendJournal, type JournalActor, type JournalDraft } from './append-journal.js';
export { registerJournalCommands } from './journal.command.js';
export { JOURNAL_EVENTS, type JournalEvent } from './journal-events.js';
export { type JournalCheck, verifyJournal } from './verify-journal.js';
