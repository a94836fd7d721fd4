import { useSyncExternalStore } from 'react';

/**
 * Says something politely to a screen reader: "Saved", "42 employers". One region for the whole app, mounted before
 * it is first used (a region that appears together with its text is not read).
 */
let message = '';
const listeners = new Set<() => void>();

export function announce(next: string): void {
  // The same sentence twice is read only when the text changes; a trailing no-break space makes it differ.
  message = next === message ? `${next}\u00a0` : next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function LiveRegion() {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {text}
    </div>
  );
}
