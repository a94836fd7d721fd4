export { appendJournal, type JournalDraft } from './append-journal.js';
