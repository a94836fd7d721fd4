import { useQuery } from '@apollo/client/react';
import { SegmentedControl, Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { SectionCard } from '../../ui/section-card';
import { RuleParameterItem } from './components/rule-parameter-item';
import { TrainingStandard } from './components/training-standard';
import classes from './settings.module.css';
import { RulesDocument } from './settings.queries';

const route = getRouteApi('/signed-in/settings/rules');

/** Every number the rules rest on, since when, where it was read, and what is only assumed. */
export function RulesPage() {
  const { t } = useTranslation('settings');
  const { assumed } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(RulesDocument);
  const rules = data?.rules;

  if (error && !rules) return <ErrorState error={error} onRetry={() => refetch()} />;

  const parameters = rules?.parameters.filter((parameter) => !assumed || parameter.assumed);
  const assumptions = rules?.parameters.filter((parameter) => parameter.assumed).length ?? 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          rules
            ? t('subtitle', { count: rules.parameters.length, assumptions, version: rules.version })
            : '\u00a0'
        }
        actions={
          <SegmentedControl
            aria-label={t('show.label')}
            value={assumed ? 'assumed' : 'all'}
            onChange={(value) =>
              void navigate({ search: { assumed: value === 'assumed' || undefined }, replace: true })
            }
            data={[
              { value: 'all', label: t('show.all') },
              { value: 'assumed', label: t('show.assumed') },
            ]}
          />
        }
      />
      <div className={classes.page}>
        <SectionCard title={t('parameters.title')} hint={t('parameters.hint')} flush>
          {parameters ? (
            <ul className={classes.list}>
              {parameters.map((parameter) => (
                <RuleParameterItem key={parameter.id} parameter={parameter} />
              ))}
            </ul>
          ) : (
            <div className={classes.waiting}>
              {Array.from({ length: 12 }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: skeleton rows are all the same
                <Skeleton key={index} height={44} radius="sm" />
              ))}
            </div>
          )}
        </SectionCard>
        {rules && <TrainingStandard programs={rules.programs} courses={rules.courses} />}
      </div>
    </>
  );
}
