import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../ui/section-card';
import classes from './scoring-help.module.css';

const KEYS = [
  { keys: ['j', 'k'], does: 'walk' },
  { keys: ['[', ']'], does: 'turn' },
  { keys: ['u'], does: 'open' },
  { keys: ['m'], does: 'note' },
  { keys: ['y', 'n'], does: 'yesNo' },
  { keys: ['1', '2', '3'], does: 'choose' },
] as const;

/** The keys of the scoring page. */
export function ScoringHelp() {
  const { t } = useTranslation('scoring');
  return (
    <SectionCard title={t('keys.title')}>
      <dl className={classes.keys}>
        {KEYS.map(({ keys, does }) => (
          <div key={does} className={classes.row}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </SectionCard>
  );
}
