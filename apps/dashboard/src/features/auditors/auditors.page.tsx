import { Box, SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useToday, useViewer } from '../../session/viewer';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { TrainingTabs } from '../training';
import { auditorViews } from './auditors.search';
import { Applications } from './components/applications';
import { Candidates } from './components/candidates';
import { Register } from './components/register';

const route = getRouteApi('/signed-in/training/auditors');

/** Auditors: the register, who applies for it, and who may audit whom. */
export function AuditorsPage() {
  const { t } = useTranslation('auditors');
  const today = useToday();
  const mayRecord = useViewer()?.permissions.includes('training.record') ?? false;
  const { view = 'register' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <TrainingTabs />
      {mayRecord ? (
        <>
          <Box mb="md">
            <SegmentedControl
              maw="100%"
              styles={{ label: { whiteSpace: 'normal' } }}
              aria-label={t('view.label')}
              value={view}
              onChange={(value) =>
                void navigate({ search: { view: auditorViews.find((one) => one === value) }, replace: true })
              }
              data={auditorViews.map((value) => ({ value, label: t(`view.${value}`) }))}
            />
          </Box>
          {today && view === 'register' && <Register today={today} />}
          {today && view === 'applications' && <Applications today={today} />}
          {today && view === 'candidates' && <Candidates today={today} />}
        </>
      ) : (
        <EmptyState title={t('notOpen')}>{t('notOpenHint')}</EmptyState>
      )}
    </>
  );
}
