import type { ApolloClient } from '@apollo/client';
import type { SavedAnswerFragment, UserErrorLineFragment, WorkbookHeadFragment } from '../../gql/graphql';
import type { SendAnswer } from './answer-desk';
import type { SavedAnswer } from './answer-values';
import { AnswerQuestion, ChangeWorkbook, WorkbookChangesDocument } from './device-queue.queries';
import { sendEvidence } from './send-evidence';
import type { SendTally } from './tally-desk';
import type { TallyBase } from './tally-values';
import type { DeskOptions, WorkbookChanges } from './workbook-desk';

export function asSaved(answer: SavedAnswerFragment): SavedAnswer {
  return {
    ...answer,
    positive: answer.positive ?? null,
    total: answer.total ?? null,
    choice: answer.choice ?? null,
    notApplicableReason: answer.notApplicableReason ?? null,
    note: answer.note ?? null,
  };
}

function asBase({ version, firstDay, lastDay, auditor, ...head }: WorkbookHeadFragment): TallyBase {
  const { interviewsHeld, workforce } = head;
  return { version, firstDay, lastDay, auditorId: auditor.id, interviewsHeld, workforce: workforce ?? null };
}

/** An audit as the desk takes it in. */
export function asChanges(
  workbook: WorkbookHeadFragment,
  answers: readonly SavedAnswerFragment[],
): WorkbookChanges {
  // The audit's own count may be ahead of the answers at hand.
  const changeNo = Math.max(0, ...answers.map((one) => one.changeNo));
  return { answers: answers.map(asSaved), head: asBase(workbook), changeNo };
}

function wordsOf(errors: readonly UserErrorLineFragment[]): string {
  return errors.map(({ message }) => message).join(' ');
}

const isStale = (errors: readonly UserErrorLineFragment[]) => errors.some(({ code }) => code === 'STALE');

/** How a desk reaches the server. */
export function workbookServer(
  client: ApolloClient,
  workbookId: string,
): Pick<DeskOptions, 'send' | 'refresh'> {
  const changes = async (since: number) => {
    const { data } = await client.query({
      query: WorkbookChangesDocument,
      variables: { id: workbookId, since },
      fetchPolicy: 'network-only',
    });
    return data?.auditWorkbook ?? null;
  };
  const answer: SendAnswer = async ({ questionId, values, baseVersion, idempotencyKey }) => {
    const { data } = await client.mutate({
      mutation: AnswerQuestion,
      variables: { input: { workbookId, questionId, version: baseVersion, ...values }, idempotencyKey },
      fetchPolicy: 'no-cache',
    });
    if (!data) throw new Error('The answer carried no data');
    const { answer: saved, errors } = data.answerQuestion;
    if (saved) return { kind: 'saved', answer: asSaved(saved) };
    if (!isStale(errors)) return { kind: 'refused', message: wordsOf(errors) };
    const found = (await changes(0))?.changes.find((one) => one.questionId === questionId);
    return { kind: 'stale', theirs: found ? asSaved(found) : null };
  };
  const tally: SendTally = async ({ values, base, idempotencyKey }) => {
    const { version, firstDay, lastDay, auditorId } = base;
    const { data } = await client.mutate({
      mutation: ChangeWorkbook,
      variables: {
        input: { id: workbookId, version, firstDay, lastDay, auditorId, ...values },
        idempotencyKey,
      },
    });
    if (!data) throw new Error('The answer carried no data');
    const { workbook, errors } = data.changeWorkbook;
    if (workbook) return { kind: 'saved', head: asBase(workbook) };
    const theirs = isStale(errors) ? await changes(0) : null;
    if (theirs) return { kind: 'stale', theirs: asBase(theirs) };
    return { kind: 'refused', message: wordsOf(errors) };
  };
  return {
    send: { answer, file: sendEvidence, tally },
    refresh: async (desk) => {
      const found = await changes(desk.getSnapshot().changeNo);
      desk.merge(found && asChanges(found, found.changes));
    },
  };
}
