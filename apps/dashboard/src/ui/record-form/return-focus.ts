import { useEffect, useState } from 'react';

/**
 * What has the focus now; in a menu, or a panel below a button, the button that opened it: what floats will be gone.
 */
function openerNow(): HTMLElement | null {
  const active = document.activeElement;
  const floating = active?.closest('[role="menu"], [role="dialog"]')?.id;
  const button = floating ? document.querySelector(`[aria-controls="${CSS.escape(floating)}"]`) : null;
  const opener = button ?? active;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

/**
 * When the form that uses it closes, the focus goes back to what opened it; where that is no longer there (the act is
 * done and its button gone), to the page's heading.
 */
export function useReturnFocus(): void {
  const [opener] = useState(openerNow);
  useEffect(
    () => () => {
      const target = opener?.isConnected ? opener : document.querySelector<HTMLElement>('h1');
      target?.focus({ preventScroll: true });
    },
    [opener],
  );
}
