import { useQuery } from '@apollo/client/react';
import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../session/viewer';
import { announce } from '../../ui/announce';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { makeIdempotencyKey } from '../../ui/record-form/idempotency-key';
import { Notice } from '../../ui/record-form/notice';
import { useAct } from '../../ui/record-form/use-act';
import { SectionCard } from '../../ui/section-card';
import { WaitingRows } from '../../ui/waiting-rows';
import { TrainingTabs } from '../training';
import { MergeForm, type PersonInMerge } from './components/merge-form';
import { Merges } from './components/merges';
import { PersonBeside } from './components/person-beside';
import classes from './components/person-beside.module.css';
import { LikelyDuplicates, TellPeopleApart } from './people.queries';

/** People who may be one, side by side: merged, or told apart for good. And the merges there were, to undo. */
export function DuplicatesPage() {
  const { t } = useTranslation('people');
  const mayCorrect = useViewer()?.permissions.includes('records.correct') ?? false;
  const [merging, setMerging] = useState<{ keep: PersonInMerge; merge: PersonInMerge } | null>(null);
  const [problem, setProblem] = useState('');
  const { data, error, refetch } = useQuery(LikelyDuplicates, {
    fetchPolicy: 'cache-and-network',
    skip: !mayCorrect,
  });
  const tell = useAct(TellPeopleApart, (answer) => answer.tellPeopleApart.errors);
  const header = (
    <>
      <PageHeader title={t('duplicates.title')} subtitle={t('duplicates.subtitle')} />
      <TrainingTabs />
    </>
  );
  if (!mayCorrect)
    return (
      <>
        {header}
        <EmptyState title={t('duplicates.notOpen')}>{t('duplicates.notOpenHint')}</EmptyState>
      </>
    );
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;

  async function tellApart(one: PersonInMerge, other: PersonInMerge): Promise<void> {
    try {
      const errors = await tell({
        input: { personId: one.id, otherId: other.id },
        idempotencyKey: makeIdempotencyKey(),
      });
      setProblem(errors.map((each) => each.message).join(' '));
      if (errors.length === 0) announce(t('duplicates.toldApart', { name: one.fullName }));
    } catch {
      setProblem(t('duplicates.notTold'));
    }
  }

  return (
    <>
      {header}
      <Stack>
        {problem !== '' && <Notice tone="bad" role="alert" title={problem} />}
        {!data && <WaitingRows rows={6} />}
        {data?.likelyDuplicates.length === 0 && (
          <EmptyState title={t('duplicates.empty')}>{t('duplicates.emptyHint')}</EmptyState>
        )}
        {data?.likelyDuplicates.map(({ clue, one, other }) => (
          <SectionCard
            key={`${one.id}${other.id}`}
            title={t('duplicates.pair', { one: one.fullName, other: other.fullName })}
            hint={t(`clue.${clue}`)}
            actions={
              <Group>
                <Button size="compact-sm" variant="default" onClick={() => void tellApart(one, other)}>
                  {t('duplicates.two')}
                </Button>
              </Group>
            }
          >
            <div className={classes.pair}>
              <PersonBeside person={one} onKeep={() => setMerging({ keep: one, merge: other })} />
              <PersonBeside person={other} onKeep={() => setMerging({ keep: other, merge: one })} />
            </div>
          </SectionCard>
        ))}
        <Merges />
      </Stack>
      {merging && <MergeForm {...merging} onClose={() => setMerging(null)} />}
    </>
  );
}
