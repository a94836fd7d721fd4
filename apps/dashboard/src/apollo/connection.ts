import { useSyncExternalStore } from 'react';

/**
 * Whether the server can be reached. Set by the Apollo links; read by the banner. Nothing is thrown away while it is
 * lost: pages keep what they last showed, forms keep what was typed.
 */
let lost = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (lost === next) return;
  lost = next;
  for (const listener of listeners) listener();
}

export const connection = {
  markLost: () => set(true),
  markFound: () => set(false),
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** True while the last request could not reach the server. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}
