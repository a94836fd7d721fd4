import { useTranslation } from 'react-i18next';
import type { ConcernName } from '../../../gql/graphql';
import { concernIcon } from '../../../ui/concern-badge';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { concernOrder, concernTone } from '../../../ui/tone';
import classes from '../portfolio.module.css';
import { Figure } from './figure';

interface ConcernCountsProps {
  counts: readonly { concern: ConcernName; count: number }[] | undefined;
}

/** How many employers have each concern. */
export function ConcernCounts({ counts }: ConcernCountsProps) {
  const { t } = useTranslation(['portfolio', 'words']);
  const format = useFormatters();
  return (
    <SectionCard title={t('portfolio:concern.title')} hint={t('portfolio:concern.hint')} flush>
      <table className={classes.figures}>
        <caption className="visually-hidden">{t('portfolio:concern.title')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('portfolio:concern.column')}</th>
            <th scope="col">{t('portfolio:employers')}</th>
          </tr>
        </thead>
        <tbody>
          {concernOrder.map((concern) => {
            const Icon = concernIcon[concern];
            const count = counts?.find((one) => one.concern === concern)?.count ?? 0;
            return (
              <tr key={concern}>
                <th scope="row">
                  <span className={classes.label}>
                    <span className={classes[concernTone[concern]]}>
                      <Icon size={16} aria-hidden />
                    </span>
                    {t(`words:concern.${concern}`)}
                  </span>
                </th>
                <td>
                  <Figure
                    text={counts && format.count(count)}
                    none={count === 0}
                    of={t(`words:concern.${concern}`)}
                    list={{ concern: [concern] }}
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
