import { oneOf, searchParams, text } from '../../routes/search-params';

/** How far an audit can be, in its order. */
export const auditStages = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED'] as const;

export const readPipelineSearch = searchParams({
  stage: oneOf(auditStages),
  q: text(),
  after: text(),
  before: text(),
});
export type PipelineSearch = ReturnType<typeof readPipelineSearch>;
