import { useTranslation } from 'react-i18next';
import type { ModuleName } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { moduleOrder } from '../../../ui/tone';
import classes from '../portfolio.module.css';
import { Figure } from './figure';

interface TrainingGapsProps {
  counts: readonly { module: ModuleName; count: number }[] | undefined;
}

/** How many certified employers lack each module. */
export function TrainingGaps({ counts }: TrainingGapsProps) {
  const { t } = useTranslation(['portfolio', 'words']);
  const format = useFormatters();
  return (
    <SectionCard title={t('portfolio:training.title')} hint={t('portfolio:training.hint')} flush>
      <table className={classes.figures}>
        <caption className="visually-hidden">{t('portfolio:training.title')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('portfolio:training.column')}</th>
            <th scope="col">{t('portfolio:employers')}</th>
          </tr>
        </thead>
        <tbody>
          {moduleOrder.map((module) => {
            const count = counts?.find((one) => one.module === module)?.count ?? 0;
            return (
              <tr key={module}>
                <th scope="row">{t(`words:module.${module}`)}</th>
                <td>
                  <Figure
                    text={counts && format.count(count)}
                    none={count === 0}
                    of={t(`words:module.${module}`)}
                    list={{ concern: ['TRAINING_NOT_COVERED'], missing: [module] }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </SectionCard>
  );
}
