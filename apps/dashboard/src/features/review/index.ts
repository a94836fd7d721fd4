/** The front door of review: what the scoring page shows of it. */
export { NotesAside } from './components/notes-aside';
export { QuestionNotes } from './components/question-notes';
export { reviewPaths } from './review.paths';
export { nextOpenNote, type ReviewState, useReviewState } from './use-review-state';
