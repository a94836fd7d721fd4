/** What stands beside the first figures, as one piece to load. */
export { AttentionList } from './attention-list';
export { ConcernCounts } from './concern-counts';
export { LapsingTable } from './lapsing-table';
export { RebateFigures } from './rebate-figures';
export { TrainingGaps } from './training-gaps';
