import { IconCloudOff, IconExclamationCircle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../apollo/describe-error';
import { PlainButton } from './plain-button';
import classes from './state.module.css';

interface ErrorStateProps {
  /** Whatever was thrown. */
  error: unknown;
  /** Asks again; without it the person is told to reload. */
  onRetry?: () => void;
  /** Stands in a part of a page, not in place of one: smaller, and its heading is an h2. */
  inline?: boolean;
}

/** The person's role does not include it: no fault, so nothing to report and nothing to try again. */
export function NotForRole({ inline = false }: { inline?: boolean }) {
  const { t } = useTranslation('ui');
  const Heading = inline ? 'h2' : 'h1';
  return (
    <div className={inline ? classes.inline : classes.state} role="alert">
      <IconLock size={inline ? 24 : 32} stroke={1.5} aria-hidden className={classes.icon} />
      <Heading className={classes.title}>{t('error.forbidden.title')}</Heading>
      <p className={classes.text}>{t('error.forbidden.explanation')}</p>
    </div>
  );
}

/** Says what happened, what was kept and how to go on, with the id to quote. */
export function ErrorState({ error, onRetry, inline = false }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const failure = describeError(error);
  if (failure.kind === 'forbidden') return <NotForRole inline={inline} />;
  const Icon = failure.kind === 'connection' ? IconCloudOff : IconExclamationCircle;
  // In place of a page it is the page's heading.
  const Heading = inline ? 'h2' : 'h1';
  return (
    <div className={inline ? classes.inline : classes.state} role="alert">
      <Icon size={inline ? 24 : 32} stroke={1.5} aria-hidden className={classes.icon} />
      <Heading className={classes.title}>{t(`error.${failure.kind}.title`)}</Heading>
      <p className={classes.text}>
        {failure.message ?? t(`error.${failure.kind}.explanation`)} {t('error.kept')}
      </p>
      {failure.errorId && (
        <p className={classes.text}>
          {t('error.id')} <code>{failure.errorId}</code>
        </p>
      )}
      <PlainButton onClick={onRetry ?? (() => window.location.reload())}>
        {onRetry ? t('error.retry') : t('error.reload')}
      </PlainButton>
    </div>
  );
}
