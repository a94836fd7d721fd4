/** The front door of what waits on this device: scoring and review use it. The frame loads `waiting-work` by itself. */
export { type AnswerValues, NO_ANSWER, type SavedAnswer, sameValues } from './answer-values';
export { type FileProblem, LARGEST_FILE_MEGABYTES } from './file-desk';
export { isForgetful, refreshDesk, waitsOnDevice } from './open-desks';
export { type DeskAnswer, EMPTY } from './shown-answers';
export type { DeskTally } from './tally-desk';
export type { TallyValues } from './tally-values';
export { useDesk } from './use-desk';
export { useWaitingText } from './use-waiting-text';
export { isAnythingWaiting, type WaitingCounts, type WaitingFile } from './waiting';
export type { DeskSnapshot, WorkbookDesk } from './workbook-desk';
export { asChanges } from './workbook-server';
