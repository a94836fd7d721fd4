import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import { SectionCard } from '../../../ui/section-card';
import { workPaths } from '../work.paths';
import { WorkQueueDocument } from '../work.queries';
import { NeedList } from './need-list';
import classes from './work-panel.module.css';

/** The most kinds shown beside other figures; the queue itself shows all. */
const kindsAtMost = 5;

/** What waits for the person today, in short. */
export function WorkPanel() {
  const { t } = useTranslation('work');
  const { data } = useQuery(WorkQueueDocument);
  const waiting = data?.workQueue.needs.filter(({ count }) => count > 0);
  return (
    <SectionCard
      title={t('title')}
      hint={t('hint')}
      actions={
        <Link {...workPaths.queue()} className={classes.open}>
          {t('open')}
        </Link>
      }
    >
      <div className={classes.body}>
        {!waiting && <Skeleton height={kindsAtMost * 38 - 2} />}
        {waiting?.length === 0 && <EmptyState title={t('panelNone')} />}
        {waiting && <NeedList needs={waiting.slice(0, kindsAtMost)} />}
      </div>
    </SectionCard>
  );
}
