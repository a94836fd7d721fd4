import { useEffect, useState } from 'react';

/** What has the focus now; of a menu's item, the button that opened the menu, for the menu will be gone. */
function openerNow(): HTMLElement | null {
  const active = document.activeElement;
  const menuButton = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = menuButton ? document.getElementById(menuButton) : active;
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
