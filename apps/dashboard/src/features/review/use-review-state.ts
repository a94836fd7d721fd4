import { useQuery } from '@apollo/client/react';
import type { ReviewNoteLineFragment, WorkbookState } from '../../gql/graphql';
import { useViewer } from '../../session/viewer';
import { ReviewStateDocument } from './review.queries';

/** The other side writes notes at any time; this often they are asked for. */
const LOOK_EVERY_MILLISECONDS = 15_000;

export interface ReviewState {
  notes: readonly ReviewNoteLineFragment[];
  /** Notes are written from the first handing in until the audit is accepted. */
  mayWrite: boolean;
  /** Replies and settling, by either side. */
  mayAnswer: boolean;
  /** Only a reviewer opens a settled note again. */
  mayReopen: boolean;
}

/** The notes of an audit, and what the viewer may do with them. */
export function useReviewState(workbookId: string): ReviewState {
  const permissions = useViewer()?.permissions ?? [];
  const { data } = useQuery(ReviewStateDocument, {
    variables: { id: workbookId },
    pollInterval: LOOK_EVERY_MILLISECONDS,
    skipPollAttempt: () => document.visibilityState !== 'visible',
  });
  const state: WorkbookState | undefined = data?.auditWorkbook?.state;
  const reviewer = permissions.includes('audits.decide');
  return {
    notes: data?.auditWorkbook?.reviewNotes ?? [],
    mayWrite: reviewer && (state === 'SUBMITTED' || state === 'RETURNED'),
    mayAnswer: state !== 'CLOSED',
    mayReopen: reviewer && state !== 'CLOSED',
  };
}

/** The open note after the question that is looked at, in the order of the instrument, and round again. */
export function nextOpenNote(
  notes: readonly ReviewNoteLineFragment[],
  order: readonly { id: string; sectionNo: number }[],
  fromQuestionId: string | null,
): string | null {
  const open = notes.filter(({ resolved }) => !resolved);
  const marked = order.filter(({ id, sectionNo }, index) =>
    open.some((note) =>
      note.questionId === null || note.questionId === undefined
        ? // A note on a section is found at its first question.
          note.sectionNo === sectionNo && order.findIndex((one) => one.sectionNo === sectionNo) === index
        : note.questionId === id,
    ),
  );
  const at = order.findIndex(({ id }) => id === fromQuestionId);
  const after = marked.find(({ id }) => order.findIndex((one) => one.id === id) > at);
  return (after ?? marked[0])?.id ?? null;
}
