/**
 * Whether a navigation to another page is waiting for that page's heading to take the focus. The first page of a
 * visit keeps the browser's own focus.
 */
let waiting = false;

export function expectNavigation(): void {
  waiting = true;
}

/** True once after each navigation. */
export function takeNavigation(): boolean {
  const was = waiting;
  waiting = false;
  return was;
}
