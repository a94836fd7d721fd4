import type { KeyboardEvent } from 'react';

/** Ctrl or Cmd with Enter saves from wherever one is in the form, a text of several lines included. */
export function ctrlEnterSaves(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/**
 * In a form of many lines Enter must not save half of it: Enter in an input stays there, Ctrl or Cmd with Enter saves.
 */
export function enterStays(event: KeyboardEvent<HTMLFormElement>): void {
  ctrlEnterSaves(event);
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
