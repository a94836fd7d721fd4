import { useTranslation } from 'react-i18next';
import type { FurtherFiguresQuery, FurtherFiguresQueryVariables } from '../../../gql/graphql';
import { SectionCard } from '../../../ui/section-card';
import { MeasuresTable } from './measures-table';

const parts = ['outcomes', 'refusals', 'riskByStanding', 'riskByConcern'] as const;

interface RebateMoneyProps {
  figures: FurtherFiguresQuery;
  questions: FurtherFiguresQueryVariables;
}

/** What became of all rebate periods, why some were refused, and what hangs on the running ones. */
export function RebateMoney({ figures, questions }: RebateMoneyProps) {
  const { t } = useTranslation('further');
  return (
    <SectionCard title={t('rebates.title')} hint={t('rebates.hint')} flush>
      {parts.map((part) => {
        const { report } = figures[part];
        return (
          report && (
            <MeasuresTable
              key={part}
              caption={t(`rebates.${part}`)}
              head={t(`rebates.${part}`)}
              report={report}
              question={questions[part]}
            />
          )
        );
      })}
    </SectionCard>
  );
}
