import { useEffect, useRef } from 'react';

export interface ScoringKeys {
  /** 1: the next question, -1: the one before. */
  step: (by: 1 | -1) => void;
  /** The next or previous section. */
  turn: (by: 1 | -1) => void;
  /** The next question without an answer. */
  toOpen: () => void;
  /** The next note of the review that is not settled. */
  toNote: () => void;
}

/** True where letters are text. A radio button is not: its question's keys still work. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"], [role="listbox"], [role="menu"]')) return true;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'button', 'file'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** A key of the question that has the focus: what is marked with it is pressed, as a click would. */
function pressIn(card: Element | null, key: string): boolean {
  const wanted = card?.querySelector<HTMLInputElement>(`input[aria-keyshortcuts="${CSS.escape(key)}"]`);
  if (!wanted || wanted.disabled) return false;
  wanted.focus();
  wanted.click();
  return true;
}

/** `j` `k` walk the questions, `[` `]` the sections, `u` finds what is open, `m` the next review note; `y` `n` and digits answer. */
export function useScoringKeys(keys: ScoringKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
      const { step, turn, toOpen, toNote } = latest.current;
      const card = document.activeElement?.closest('[data-question]') ?? null;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === ']') turn(1);
      else if (event.key === '[') turn(-1);
      else if (event.key === 'u') toOpen();
      else if (event.key === 'm') toNote();
      else if (!/^[yn\d]$/.test(event.key) || !pressIn(card, event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
