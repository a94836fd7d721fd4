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

/** As many kinds as an office has: the panel's place before they come. */
const kinds = 11;

/** What waits for the person today, in short. */
export function AgendaPanel() {
  const { t } = useTranslation('agenda');
  const { data } = useQuery(AgendaDocument);
  const needs = data?.agenda.needs;
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
        {!needs && <Skeleton height={kinds * 30 - 2} />}
        {needs && !needs.some(({ count }) => count > 0) && <EmptyState title={t('panelNone')} />}
        {needs && <NeedList needs={needs} dense />}
      </div>
    </SectionCard>
  );
}
