import { type RefObject, useEffect, useRef } from 'react';

/** What can be typed into or chosen from, in the order of the form. */
export const FIELDS = 'input, select, textarea';

/** For a form that is the page: its first field takes the focus when it opens, so that typing can begin at once. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>(FIELDS)?.focus(), []);
  return form;
}
