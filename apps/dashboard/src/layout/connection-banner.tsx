import { useApolloClient } from '@apollo/client/react';
import { IconCloudOff } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionLost } from '../apollo/connection';
import { ViewerDocument } from '../session/viewer';
import { PlainButton } from '../ui/plain-button';
import classes from './connection-banner.module.css';

/** How often a lost server is asked again. */
const retryEveryMilliseconds = 5_000;

/** Says that the server cannot be reached, keeps asking, and refreshes the page's figures once it answers. */
export function ConnectionBanner() {
  const { t } = useTranslation('layout');
  const client = useApolloClient();
  const lost = useConnectionLost();
  const [asking, setAsking] = useState(false);

  const ask = useCallback(async () => {
    setAsking(true);
    try {
      await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
      await client.refetchQueries({ include: 'active' });
    } catch {
      // Still lost; the next turn asks again.
    } finally {
      setAsking(false);
    }
  }, [client]);

  useEffect(() => {
    if (!lost) return;
    const timer = setInterval(ask, retryEveryMilliseconds);
    return () => clearInterval(timer);
  }, [lost, ask]);

  return (
    <div role="alert" className="no-print">
      {lost && (
        <div className={classes.banner}>
          <IconCloudOff size={18} aria-hidden />
          <span>{t('connection.lost')}</span>
          <PlainButton disabled={asking} onClick={ask}>
            {t('connection.retry')}
          </PlainButton>
        </div>
      )}
    </div>
  );
}
