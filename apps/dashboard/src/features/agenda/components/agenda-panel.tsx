import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state';
import { SectionCard } from '../../../ui/section-card';
import { agendaPaths } from '../agenda.paths';
import { AgendaDocument } from '../agenda.queries';
import classes from './agenda-panel.module.css';
import { NeedList } from './need-list';

/** The most kinds shown beside other figures; the queue itself shows all. */
const kindsAtMost = 5;

/** What waits for the person today, in short. */
export function AgendaPanel() {
  const { t } = useTranslation('agenda');
  const { data } = useQuery(AgendaDocument);
  const waiting = data?.agenda.needs.filter(({ count }) => count > 0);
  return (
    <SectionCard
      title={t('title')}
      hint={t('hint')}
      actions={
        <Link {...agendaPaths.queue()} className={classes.open}>
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
