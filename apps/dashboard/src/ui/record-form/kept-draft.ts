/**
 * What somebody typed into a form, kept in this browser for that person until it is saved or discarded. A browser
 * that keeps nothing (some private windows) leaves the form without a draft, never without its work.
 */
export interface KeptDraft {
  /** When it was last kept. */
  at: string;
  values: unknown;
}

const draftsOf = (userId: string): string => `good-standing.draft.${userId}.`;
const keyOf = (userId: string, form: string): string => draftsOf(userId) + form;

const isKept = (value: unknown): value is KeptDraft =>
  typeof value === 'object' &&
  value !== null &&
  'values' in value &&
  'at' in value &&
  typeof value.at === 'string' &&
  !Number.isNaN(Date.parse(value.at));

/** The draft of a person's form; null when there is none, or none that can be read. */
export function readDraft(userId: string, form: string): KeptDraft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId, form)) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps what stands in the form now, and says when; null when the browser does not keep it. */
export function keepDraft(userId: string, form: string, values: unknown): string | null {
  const draft: KeptDraft = { at: new Date().toISOString(), values };
  try {
    localStorage.setItem(keyOf(userId, form), JSON.stringify(draft));
    return draft.at;
  } catch {
    return null;
  }
}

export function forgetDraft(userId: string, form: string): void {
  try {
    localStorage.removeItem(keyOf(userId, form));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function keysOf(userId: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(draftsOf(userId)));
  } catch {
    return [];
  }
}

/** How many forms of a person are kept here. */
export const countDrafts = (userId: string): number => keysOf(userId).length;

/** The person leaves this device: it may be another's next. */
export function forgetAllDrafts(userId: string): void {
  for (const key of keysOf(userId)) localStorage.removeItem(key);
}
