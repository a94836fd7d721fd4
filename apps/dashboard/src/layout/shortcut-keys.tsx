import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isTyping } from '../ui/row-keys';

const ShortcutDialog = lazy(() => import('./shortcut-dialog'));

/** Second key after `g`: where it goes. */
const destinations = {
  p: '/',
  n: '/agenda',
  e: '/employers',
  t: '/training/new',
  a: '/activity',
  m: '/mail',
  r: '/settings/rules',
  h: '/help',
} as const;

/** How long `g` waits for its second key. */
const sequenceMilliseconds = 1_500;

function isDestination(key: string): key is keyof typeof destinations {
  return key in destinations;
}

/** The keys that work on every page, and the list of them behind `?`. */
export function ShortcutKeys() {
  const navigate = useNavigate();
  const [shown, setShown] = useState(false);
  const startedAt = useRef(0);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (Date.now() - startedAt.current < sequenceMilliseconds && isDestination(event.key)) {
        startedAt.current = 0;
        event.preventDefault();
        void navigate({ to: destinations[event.key] });
      } else if (event.key === 'g') {
        startedAt.current = Date.now();
      } else if (event.key === '?') {
        setShown(true);
      } else if (event.key === '/') {
        const search = document.querySelector<HTMLInputElement>('main input[type="search"]');
        if (search) {
          event.preventDefault();
          search.focus();
          search.select();
        } else {
          event.preventDefault();
          void navigate({ to: '/employers' });
        }
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);

  return (
    shown && (
      <Suspense fallback={null}>
        <ShortcutDialog onClose={() => setShown(false)} />
      </Suspense>
    )
  );
}
