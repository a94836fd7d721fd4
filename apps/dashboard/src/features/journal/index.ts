/** What other features may use of this one. */
export { JournalChanges } from './components/journal-changes';
