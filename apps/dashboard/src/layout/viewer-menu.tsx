import { useApolloClient, useMutation } from '@apollo/client/react';
import { UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconUserCircle } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql';
import { changeLanguage } from '../i18n/i18n';
import { languages } from '../i18n/language';
import { useViewer } from '../session/viewer';
import { countDrafts, forgetAllDrafts } from '../ui/record-form/kept-draft';
import { hasUnsavedChanges } from '../ui/unsaved-forms';
import { PlainChoice } from './plain-choice';
import classes from './viewer-menu.module.css';

const SignOutQuestion = lazy(() => import('./sign-out-question'));

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      errors {
        code
        message
      }
    }
  }
`);

/** Each language under its own name, so that it can be found by who cannot read the other. */
const languageOptions = [
  { value: languages[0], label: 'English' },
  { value: languages[1], label: 'Français' },
] as const;

/**
 * Who is signed in, the language and the light of the screen, and the way out: a panel below a button. Plain HTML,
 * because the library's floating menus would be part of the first load.
 */
export function ViewerMenu() {
  const { t, i18n } = useTranslation(['layout', 'words']);
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [signOut, { loading }] = useMutation(SignOut);
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  /** What was typed does not outlive a sign-out: the next at this device may be somebody else. */
  async function leave(userId: string): Promise<void> {
    setAsking(false);
    await signOut();
    await navigate({ to: '/sign-in', search: {}, ignoreBlocker: true });
    forgetAllDrafts(userId);
    await client.clearStore();
  }

  function askOrLeave(userId: string): void {
    if (countDrafts(userId) === 0 && !hasUnsavedChanges()) {
      void leave(userId);
      return;
    }
    // The panel closes below the question: from there the focus could not come back to it.
    button.current?.focus();
    setAsking(true);
  }

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  }

  function closeWhenLeft(event: FocusEvent): void {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }

  if (!viewer) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches the focus and Escape of what is inside
    <div className={classes.menu} onKeyDown={closeOnEscape} onBlur={closeWhenLeft}>
      <UnstyledButton
        ref={button}
        className={classes.button}
        aria-expanded={open}
        aria-controls="viewer-panel"
        onClick={() => setOpen(!open)}
      >
        <IconUserCircle size={20} stroke={1.6} aria-hidden />
        <span className={classes.name}>{viewer.displayName}</span>
        <span className="visually-hidden">{t('layout:viewer.menu')}</span>
        <IconChevronDown size={14} aria-hidden />
      </UnstyledButton>
      {/* Focusable, so that a press on its ground does not move the focus out and close it. */}
      <div id="viewer-panel" className={classes.panel} hidden={!open} tabIndex={-1}>
        <div className={classes.who}>
          <strong>{viewer.displayName}</strong>
          <span>
            {t(`words:role.${viewer.role}`)} · {viewer.email}
          </span>
        </div>
        <PlainChoice
          legend={t('layout:language')}
          options={languageOptions}
          value={i18n.language}
          onChange={async (language) => {
            await changeLanguage(language);
            // Reasons and messages come from the server in the language of the screen.
            await client.refetchQueries({ include: 'active' });
          }}
        />
        <PlainChoice
          legend={t('layout:scheme.label')}
          options={[
            { value: 'light', label: t('layout:scheme.light') },
            { value: 'dark', label: t('layout:scheme.dark') },
            { value: 'auto', label: t('layout:scheme.auto') },
          ]}
          value={colorScheme}
          onChange={setColorScheme}
        />
        <Link to="/settings/calendar" className={classes.calendar} onClick={() => setOpen(false)}>
          {t('layout:viewer.calendar')}
        </Link>
        <button
          type="button"
          className={classes.out}
          disabled={loading}
          onClick={() => askOrLeave(viewer.id)}
        >
          {t('layout:viewer.signOut')}
        </button>
      </div>
      {asking && (
        <Suspense fallback={null}>
          <SignOutQuestion
            drafts={countDrafts(viewer.id)}
            onLeave={() => void leave(viewer.id)}
            onStay={() => setAsking(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
