import { useEffect, useRef, useState } from 'react';
import {
  type AnswerValues,
  type DeskAnswer,
  NO_ANSWER,
  sameValues,
  type WorkbookDesk,
} from '../../device-queue';

/** How long after the last key what is typed is kept by itself. */
const PAUSE_MILLISECONDS = 1_000;

interface Draft {
  values: AnswerValues;
  /** The version it is typed over. */
  seen: number;
}

export interface AnswerDraft {
  /** What is on the screen. */
  values: AnswerValues;
  /** True while some of it is not on the device yet. */
  typing: boolean;
  /** Takes in what is typed; kept after a pause, when the field is left, or when the page goes. */
  type: (changes: Partial<AnswerValues>) => void;
  /** Keeps at once. */
  decide: (changes: Partial<AnswerValues>) => void;
  /** Keeps what was typed so far. */
  flush: () => void;
}

/** Half a tally, an impossible one or a missing reason is not kept yet: it is still being typed. */
function isWhole({ positive, total }: AnswerValues): boolean {
  if (positive === null || total === null) return positive === total;
  return total > 0 && positive <= total;
}

/** What is being typed for a question, until it is kept. */
export function useAnswerDraft(
  desk: WorkbookDesk,
  questionId: string,
  answer: DeskAnswer | undefined,
): AnswerDraft {
  const [draft, setDraft] = useState<Draft | null>(null);
  const latest = useRef<Draft | null>(null);
  /** The draft that is on its way to the device. */
  const kept = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const values = draft?.values ?? answer?.values ?? NO_ANSWER;
  const seen = answer?.saved?.version ?? 0;

  const show = (next: Draft | null) => {
    latest.current = next;
    setDraft(next);
  };
  const keep = (next: Draft) => {
    clearTimeout(timer.current);
    show(next);
    if (!isWhole(next.values) || kept.current === next) return;
    kept.current = next;
    // On the screen until it is on the device: a choice never flickers back.
    const done = () => {
      if (latest.current === next) show(null);
    };
    desk.answer(questionId, trimmed(next.values), next.seen).then(done, () => {
      kept.current = null;
    });
  };
  const changed = (changes: Partial<AnswerValues>): Draft => ({
    values: { ...(latest.current?.values ?? values), ...changes },
    seen: latest.current?.seen ?? seen,
  });
  const flush = () => {
    if (latest.current) keep(latest.current);
  };

  // What was typed last is not lost with the page, nor with a change of section.
  const flushNow = useRef(flush);
  flushNow.current = flush;
  useEffect(() => {
    const leave = () => flushNow.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return {
    values,
    typing: draft !== null,
    type: (changes) => {
      const next = changed(changes);
      show(sameValues(next.values, answer?.values ?? NO_ANSWER) ? null : next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => flushNow.current(), PAUSE_MILLISECONDS);
    },
    decide: (changes) => keep(changed(changes)),
    flush,
  };
}

function trimmed(values: AnswerValues): AnswerValues {
  return {
    ...values,
    notApplicableReason: values.notApplicableReason?.trim() || null,
    note: values.note?.trim() || null,
  };
}
