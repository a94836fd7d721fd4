import { useTranslation } from 'react-i18next';
import type { ReportNumbersFragment } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';
import { employersPaths } from '../../employers';
import { crossingOf } from './crossing';
import { CrossingTable } from './crossing-table';

interface GapsProps {
  training: ReportNumbersFragment | null | undefined;
  audits: ReportNumbersFragment | null | undefined;
}

type Search = NonNullable<Parameters<typeof employersPaths.list>[0]>;

/** What certified employers lack in training and in audits, by program. */
export function Gaps({ training, audits }: GapsProps) {
  const { t } = useTranslation('further');
  return (
    <SectionCard title={t('gaps.title')} hint={t('gaps.hint')} flush>
      {training && (
        <CrossingTable
          caption={t('gaps.training')}
          head={t('gaps.training')}
          crossing={crossingOf(training)}
          listOf={(row, column) =>
            employersPaths.list({
              concern: ['TRAINING_NOT_COVERED'],
              missing: (row ? [row] : undefined) as Search['missing'],
              program: (column ? [column] : undefined) as Search['program'],
            })
          }
          totals
        />
      )}
      {audits && (
        <CrossingTable
          caption={t('gaps.audits')}
          head={t('gaps.audits')}
          crossing={crossingOf(audits)}
          listOf={(row, column) =>
            employersPaths.list({
              concern: (row ? [row] : undefined) as Search['concern'],
              program: (column ? [column] : undefined) as Search['program'],
            })
          }
          totals
        />
      )}
    </SectionCard>
  );
}
