import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionEnded } from '../session/session-ended';
import classes from './app-layout.module.css';
import { ConnectionBanner } from './connection-banner';
import { MainNavigation } from './main-navigation';
import { PageWaiting } from './page-waiting';
import { SchemeSwitch } from './scheme-switch';
import { ShortcutKeys } from './shortcut-keys';
import { ViewerMenu } from './viewer-menu';

/** The frame around every signed-in page: brand, navigation, who is signed in; the page itself in `main`. */
export function AppLayout() {
  const { t } = useTranslation('layout');
  const [menuOpen, menu] = useDisclosure(false);
  const pathname = useLocation({ select: (location) => location.pathname });

  // On a phone the menu covers the page: a chosen page closes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is what closes the menu
  useEffect(() => menu.close(), [pathname]);

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 200, breakpoint: 'md', collapsed: { mobile: !menuOpen } }}
      className={classes.shell}
    >
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <AppShell.Header className={`${classes.header} no-print`}>
        <Group gap="xs" wrap="nowrap">
          <Burger
            opened={menuOpen}
            onClick={menu.toggle}
            hiddenFrom="md"
            size="sm"
            aria-label={menuOpen ? t('menu.close') : t('menu.open')}
            aria-expanded={menuOpen}
            aria-controls="main-navigation"
          />
          <Link to="/" className={classes.brand}>
            <img src="/icon.svg" alt="" width={22} height={22} />
            Good Standing
          </Link>
        </Group>
        <Group gap={4} wrap="nowrap">
          <SchemeSwitch />
          <ViewerMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar
        id="main-navigation"
        className={`${classes.navbar} no-print`}
        aria-label={t('navigation.label')}
      >
        <MainNavigation />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        <ConnectionBanner />
        <div className={classes.page}>
          <Suspense fallback={<PageWaiting />}>
            <Outlet />
          </Suspense>
        </div>
      </AppShell.Main>
      <SessionEnded />
      <ShortcutKeys />
    </AppShell>
  );
}
