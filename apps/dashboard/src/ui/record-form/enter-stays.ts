import type { KeyboardEvent } from 'react';

/**
 * In a form of many lines Enter must not save half of it: Enter in an input stays there, Ctrl or Cmd with Enter saves.
 */
export function enterStays(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
  } else if (event.target instanceof HTMLInputElement) {
    event.preventDefault();
  }
}
