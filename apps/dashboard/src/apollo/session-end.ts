/**
 * What to do when the server says that nobody is signed in any more. The layout registers the answer (ask for the
 * password on the same page, so that nothing typed is lost); the error link calls it.
 */
type SessionEndListener = () => void;

let listener: SessionEndListener | undefined;

export function onSessionEnd(next: SessionEndListener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = undefined;
  };
}

export function announceSessionEnd(): void {
  listener?.();
}
