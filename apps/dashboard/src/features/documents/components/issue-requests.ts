import type { DocumentRequest, IssuePreviewLineFragment } from '../../../gql/graphql';

/** At most this many in one go: the API's own limit. */
export const MOST_AT_ONCE = 100;

/** What tells the rows apart: an employer may be due letters of two years. */
export function previewKey({ employer, program, cycleYear }: IssuePreviewLineFragment): string {
  return `${employer.id} ${program ?? cycleYear}`;
}

export function requestOf({ employer, program, cycleYear }: IssuePreviewLineFragment): DocumentRequest {
  return { employerId: employer.id, program, cycleYear };
}
