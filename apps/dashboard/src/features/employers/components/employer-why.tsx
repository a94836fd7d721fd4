import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConcernBadge } from '../../../ui/concern-badge';
import { ReasonList } from '../../../ui/reason-list';
import { ComingChange } from './coming-change';
import type { Situation } from './employer-situation';
import classes from './employer-why.module.css';

/** The whole why: every line that made the standing, then each concern with its own. */
export function EmployerWhy({ employer }: { employer: Situation }) {
  const { t } = useTranslation('employer');
  const words = useTranslation('words').t;
  const { standing } = employer;
  return (
    <div className={classes.why}>
      <div>
        <Title order={2} size="h3" mb={4}>
          {t('why.title', { standing: words(`standing.${standing.standing}`), date: standing.asOf })}
        </Title>
        <ReasonList reasons={standing.reasons} label={t('why.label')} />
      </div>
      {standing.concernReasons.map(({ concern, reasons }) => (
        <div key={concern}>
          <Title order={2} size="h3" mb={4}>
            <ConcernBadge concern={concern} />
          </Title>
          <ReasonList reasons={reasons} label={words(`concern.${concern}`)} />
        </div>
      ))}
      {employer.comingChange && <ComingChange change={employer.comingChange} className={classes.next} />}
    </div>
  );
}
