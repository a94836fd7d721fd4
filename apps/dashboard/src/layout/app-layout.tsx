import { Burger } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../session/as-of';
import { SessionEnded } from '../session/session-ended';
import classes from './app-layout.module.css';
import { ConnectionBanner } from './connection-banner';
import { MainNavigation } from './main-navigation';
import { PageWaiting } from './page-waiting';
import { ViewerMenu } from './viewer-menu';

// Nobody presses a key before the page is there: they come after it.
const ShortcutKeys = lazy(() =>
  import('./shortcut-keys').then((module) => ({ default: module.ShortcutKeys })),
);

// What an audit has left on this device is sent once the page is there.
const WaitingWork = lazy(() => import('../features/device-queue/waiting-work'));

// The day asked about comes after the page too; only pages that can answer for another day have it.
const AsOfControl = lazy(() => import('../features/as-of').then((door) => ({ default: door.AsOfControl })));
const AsOfBanner = lazy(() => import('../features/as-of').then((door) => ({ default: door.AsOfBanner })));
const ANSWERS_FOR_ANY_DAY = /^\/(reports|employers(\/[^/]+)?)?$/;

/**
 * The frame around every signed-in page: brand, navigation, who is signed in; the page itself in `main`. Laid out in
 * plain CSS, because the library's shell would double the weight of the first load.
 */
export function AppLayout() {
  const { t } = useTranslation('layout');
  const [menuOpen, setMenuOpen] = useState(false);
  const pathname = useLocation({ select: (location) => location.pathname });

  const anyDay = ANSWERS_FOR_ANY_DAY.test(pathname);
  const asOf = useAsOf();

  // On a phone the menu covers the page: a chosen page closes it, and so does Escape.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what closes the menu
  useEffect(() => setMenuOpen(false), [pathname]);
  useEffect(() => {
    if (!menuOpen) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setMenuOpen(false);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [menuOpen]);

  return (
    <div className={classes.shell}>
      <a href="#main" className={`${classes.skip} no-print`}>
        {t('skip')}
      </a>
      <header className={`${classes.header} no-print`}>
        <div className={classes.start}>
          <Burger
            className={classes.burger}
            opened={menuOpen}
            onClick={() => setMenuOpen(!menuOpen)}
            size="sm"
            aria-label={menuOpen ? t('menu.close') : t('menu.open')}
            aria-expanded={menuOpen}
            aria-controls="main-navigation"
          />
          <Link to="/" className={classes.brand}>
            <img src="/icon.svg" alt="" width={22} height={22} />
            Good Standing
          </Link>
        </div>
        <div className={classes.end}>
          {anyDay && (
            <Suspense fallback={null}>
              <AsOfControl />
            </Suspense>
          )}
          <ViewerMenu />
        </div>
      </header>
      <nav
        id="main-navigation"
        className={`${classes.navigation} no-print`}
        data-open={menuOpen || undefined}
        aria-label={t('navigation.label')}
      >
        <MainNavigation />
      </nav>
      <main id="main" tabIndex={-1} className={classes.main}>
        <ConnectionBanner />
        <Suspense fallback={null}>
          <WaitingWork />
        </Suspense>
        {anyDay && asOf !== undefined && (
          <Suspense fallback={null}>
            <AsOfBanner />
          </Suspense>
        )}
        <div className={classes.page}>
          <Suspense fallback={<PageWaiting />}>
            <Outlet />
          </Suspense>
        </div>
      </main>
      <SessionEnded />
      <Suspense fallback={null}>
        <ShortcutKeys />
      </Suspense>
    </div>
  );
}
