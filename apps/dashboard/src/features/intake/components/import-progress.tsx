import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProgress as Data, ImportState } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';
import { CancelImportDocument } from '../intake.queries';
import type { ImportActs } from '../use-import-act';

const steps = ['reading', 'waiting', 'checking', 'writing', 'evaluating'] as const;

interface ImportProgressProps {
  importId: string;
  state: ImportState;
  progress: Pick<Data, 'step' | 'done' | 'total' | 'cancelAsked'>;
  acts: ImportActs;
}

/** What the server is at and how far; it can be stopped, and leaves the records as they were. */
export function ImportProgress({ importId, state, progress, acts }: ImportProgressProps) {
  const { t } = useTranslation('intake');
  const { done, total, cancelAsked } = progress;
  const step = steps.find((one) => one === progress.step);
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 100;
  const label = cancelAsked ? t('progress.stopping') : t(`progress.${step ?? 'queued'}`);
  return (
    <SectionCard
      title={t(`state.${state}`)}
      hint={t('progress.hint')}
      actions={
        <Button
          variant="default"
          loading={acts.busy}
          disabled={cancelAsked}
          onClick={() => void acts.run(CancelImportDocument, { importId })}
        >
          {t('progress.stop')}
        </Button>
      }
    >
      <p role="status">{label}</p>
      <Progress value={percent} animated={total === 0} size="lg" aria-label={label} />
    </SectionCard>
  );
}
