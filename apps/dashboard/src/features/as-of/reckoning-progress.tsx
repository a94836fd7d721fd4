import { useQuery } from '@apollo/client/react';
import { Progress } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { useFormatters } from '../../ui/format';
import classes from './as-of-banner.module.css';

const ReckoningDocument = graphql(`
  query Reckoning($asOf: CalendarDate!) {
    reckoning(asOf: $asOf) {
      employers
      done
    }
  }
`);

/** The page's own question has been asked by then; what is known already is answered before it. */
const FIRST_LOOK_MS = 400;
const LOOK_EVERY_MS = 500;
const WHOLE = 100;

/** How far a day is that is reckoned for the first time; nothing where it is known. */
export function ReckoningProgress({ asOf }: { asOf: string }) {
  const { t } = useTranslation('asOf');
  const format = useFormatters();
  const address = useLocation({ select: ({ href }) => href });
  const { data, refetch, startPolling, stopPolling } = useQuery(ReckoningDocument, {
    variables: { asOf },
    fetchPolicy: 'no-cache',
  });
  const reckoning = data?.reckoning;
  const running = reckoning != null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page may ask for what is not known yet
  useEffect(() => {
    const look = setTimeout(() => void refetch(), FIRST_LOOK_MS);
    return () => clearTimeout(look);
  }, [address, refetch]);
  useEffect(() => {
    if (running) startPolling(LOOK_EVERY_MS);
    return stopPolling;
  }, [running, startPolling, stopPolling]);

  if (!reckoning) return null;
  const { employers, done } = reckoning;
  const said = t('reckoning', { done: format.count(done), all: format.count(employers) });
  return (
    <div className={`${classes.reckoning} no-print`}>
      <span>{said}</span>
      <Progress
        value={employers === 0 ? 0 : (done / employers) * WHOLE}
        size="sm"
        w={160}
        aria-label={t('reckoningLabel')}
      />
    </div>
  );
}
