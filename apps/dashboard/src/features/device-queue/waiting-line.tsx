import { IconClockHour4 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announce';
import { PlainButton } from '../../ui/plain-button';
import { useDesk } from './use-desk';
import { useWaitingText } from './use-waiting-text';
import { isAnythingWaiting } from './waiting';
import classes from './waiting-line.module.css';

interface WaitingLineProps {
  userId: string;
  workbookId: string;
  /** Sends, and says nothing. */
  quiet: boolean;
  onSent: () => void;
}

/** "3 answers and 1 file of an audit wait on this device", while they are sent; what the server refused can be given up. */
export default function WaitingLine({ userId, workbookId, quiet, onSent }: WaitingLineProps) {
  const { t } = useTranslation('deviceQueue');
  const { desk, snapshot } = useDesk(userId, workbookId);
  const textOf = useWaitingText();
  const waits = isAnythingWaiting(snapshot.waiting);
  const waited = useRef(false);

  useEffect(() => {
    if (waits) waited.current = true;
    else if (waited.current) {
      waited.current = false;
      if (!quiet) announce(t('sent'));
      onSent();
    }
  }, [waits, quiet, onSent, t]);

  if (!waits || quiet) return null;
  const refusals = [...new Set(snapshot.refused.map(({ refusal }) => refusal))].join(' ');
  return (
    <div className={`${classes.line} no-print`} role="status">
      <IconClockHour4 size={18} aria-hidden />
      <span>
        {t('waits', { what: textOf(snapshot.waiting) })} {refusals || (snapshot.offline && t('offline'))}
      </span>
      <Link to="/audits/score/$workbookId" params={{ workbookId }} search={{}} className={classes.link}>
        {t('open')}
      </Link>
      {refusals ? (
        <PlainButton onClick={() => void desk.forgetRefused()}>{t('forget')}</PlainButton>
      ) : (
        <PlainButton onClick={desk.retry}>{t('now')}</PlainButton>
      )}
    </div>
  );
}
