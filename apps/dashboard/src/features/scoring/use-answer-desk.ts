import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ScoringQuery } from '../../gql/graphql';
import { makeIdempotencyKey } from '../../ui/record-form/idempotency-key';
import { AnswerDesk, type DeskOptions } from './queue/answer-desk';
import type { SavedAnswer } from './queue/answer-values';
import { memoryQueueStore, openQueueStore } from './queue/queue-store';
import type { DeskSnapshot } from './queue/shown-answers';
import { AnswerQuestion, WorkbookChangesDocument } from './scoring.queries';

type Workbook = NonNullable<ScoringQuery['auditWorkbook']>;
type AnswerLine = Workbook['answers'][number];

/** How often another person's changes are asked for. */
const POLL_MILLISECONDS = 4_000;

export function asSaved(answer: AnswerLine): SavedAnswer {
  return {
    ...answer,
    positive: answer.positive ?? null,
    total: answer.total ?? null,
    choice: answer.choice ?? null,
    notApplicableReason: answer.notApplicableReason ?? null,
    note: answer.note ?? null,
  };
}

/** One sending at a time over all tabs, where the browser offers it (it does not on a plain-http address). */
function alone<Value>(task: () => Promise<Value>): Promise<Value> {
  return navigator.locks ? navigator.locks.request('waiting-answers', task) : task();
}

export interface OpenDesk {
  desk: AnswerDesk;
  snapshot: DeskSnapshot;
  /** True when this browser keeps nothing: what waits is lost with the page. */
  forgetful: boolean;
  /** Brings in at once what others have changed. */
  poll: () => Promise<void>;
}

/** The answers of an audit: as the server has them, as they wait on this device, and as others change them. */
export function useAnswerDesk(userId: string, workbook: Workbook): OpenDesk {
  const client = useApolloClient();
  const [forgetful, setForgetful] = useState(false);
  const [opened] = useState(() => {
    const fallback = memoryQueueStore();
    const store = openQueueStore().catch(() => {
      setForgetful(true);
      return fallback;
    });
    const changes = async (since: number) => {
      const { data } = await client.query({
        query: WorkbookChangesDocument,
        variables: { id: workbook.id, since },
        fetchPolicy: 'network-only',
      });
      return data?.auditWorkbook ?? null;
    };
    const send: DeskOptions['send'] = async ({ questionId, values, baseVersion, idempotencyKey }) => {
      const { data } = await client.mutate({
        mutation: AnswerQuestion,
        variables: {
          input: { workbookId: workbook.id, questionId, version: baseVersion, ...values },
          idempotencyKey,
        },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('The answer carried no data');
      const { answer, errors } = data.answerQuestion;
      if (answer) return { kind: 'saved', answer: asSaved(answer) };
      if (errors.some(({ code }) => code === 'STALE')) {
        const found = (await changes(0))?.changes.find((one) => one.questionId === questionId);
        return { kind: 'stale', theirs: found ? asSaved(found) : null };
      }
      return { kind: 'refused', message: errors.map(({ message }) => message).join(' ') };
    };
    const desk = new AnswerDesk({
      userId,
      workbookId: workbook.id,
      store: {
        all: async (...of) => (await store).all(...of),
        add: async (answer) => (await store).add(answer),
        change: async (...of) => (await store).change(...of),
        remove: async (id) => (await store).remove(id),
      },
      send,
      makeKey: makeIdempotencyKey,
      alone,
    });
    desk.merge(workbook.answers.map(asSaved), workbook.changeNo);
    const poll = async () => {
      const found = await changes(desk.getSnapshot().changeNo);
      if (found) desk.merge(found.changes.map(asSaved), found.changeNo);
    };
    return { desk, poll };
  });
  const { desk, poll } = opened;

  useEffect(() => {
    desk.open();
    const timer = setInterval(() => {
      // A page in the background asks again when it is looked at.
      if (document.visibilityState === 'visible') poll().catch(() => undefined);
    }, POLL_MILLISECONDS);
    const now = () => {
      desk.retry();
      poll().catch(() => undefined);
    };
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', now);
      desk.close();
    };
  }, [desk, poll]);

  const snapshot = useSyncExternalStore(desk.subscribe, desk.getSnapshot);
  return { desk, snapshot, forgetful, poll };
}
