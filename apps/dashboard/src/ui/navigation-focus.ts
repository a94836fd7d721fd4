/**
 * After a navigation the focus moves to the new page's heading, so that the keyboard and the screen reader start where
 * the page starts. The first page of a visit keeps the browser's own focus.
 */
let waiting = false;

/** A navigation to another page has begun: its heading takes the focus when it mounts. */
export function expectNewPage(): void {
  waiting = true;
}

/**
 * The navigation has ended. A page that was there already (another employer in the same frame) mounts no new heading,
 * so the one on the screen takes the focus; should it be that of a page about to leave, the new one follows.
 */
export function focusShownPage(): void {
  if (waiting) document.querySelector<HTMLElement>('main h1[tabindex="-1"]')?.focus({ preventScroll: true });
}

/** True once after each navigation, for the heading that mounts. */
export function takeNavigation(): boolean {
  const was = waiting;
  waiting = false;
  return was;
}
