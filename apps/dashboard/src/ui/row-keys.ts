import { type RefObject, useEffect } from 'react';

/** True when a key press belongs to something that is being typed in or chosen from. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null
  );
}

function rowLinks(body: HTMLElement): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>('tr')].flatMap((row) => {
    const link = row.querySelector<HTMLElement>('a[href], button');
    return link ? [link] : [];
  });
}

/**
 * `j` and `k` move the focus to the next or previous row's link, so that Enter opens it as any link and a screen
 * reader says where one is.
 */
export function useRowKeys(body: RefObject<HTMLElement | null>, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if ((event.key !== 'j' && event.key !== 'k') || !body.current) return;
      const links = rowLinks(body.current);
      if (links.length === 0) return;
      const active = document.activeElement;
      const current = links.findIndex((link) => link === active || link.closest('tr')?.contains(active));
      const step = event.key === 'j' ? 1 : -1;
      const next = current === -1 ? 0 : Math.min(Math.max(current + step, 0), links.length - 1);
      links[next]?.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [body, enabled]);
}
