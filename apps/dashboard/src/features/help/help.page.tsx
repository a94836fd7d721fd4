import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ShortcutTable } from '../../layout/shortcut-table';
import { ConcernBadge } from '../../ui/concern-badge';
import { PageHeader } from '../../ui/page-header';
import { SectionCard } from '../../ui/section-card';
import { StandingBadge } from '../../ui/standing-badge';
import { concernOrder, standingOrder } from '../../ui/tone';
import classes from './help.module.css';

const firstSteps = [
  'agenda',
  'find',
  'why',
  'training',
  'audit',
  'letter',
  'report',
  'mail',
  'compare',
  'correct',
] as const;

/** A short help for somebody's first day: what the program does, the words on the screen, the keys. */
export function HelpPage() {
  const { t } = useTranslation('help');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      <div className={classes.grid}>
        <div className={classes.column}>
          <SectionCard title={t('program.title')}>
            <p>{t('program.what')}</p>
            <p>{t('program.cycle')}</p>
            <p>
              {t('program.rules')}{' '}
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => <Link to="/settings/rules" search={{}} {...props} />}
              >
                {t('program.rulesLink')}
              </Anchor>
            </p>
          </SectionCard>
          <SectionCard title={t('steps.title')}>
            <dl className={classes.terms}>
              {firstSteps.map((step) => (
                <div key={step}>
                  <dt>{t(`steps.${step}.title`)}</dt>
                  <dd>{t(`steps.${step}.how`)}</dd>
                </div>
              ))}
            </dl>
          </SectionCard>
          <SectionCard title={t('keys')} flush>
            <ShortcutTable />
          </SectionCard>
        </div>
        <div className={classes.column}>
          <SectionCard title={t('standings.title')} hint={t('standings.hint')}>
            <dl className={classes.words}>
              {standingOrder.map((standing) => (
                <div key={standing}>
                  <dt>
                    <StandingBadge standing={standing} />
                  </dt>
                  <dd>{t(`standings.${standing}`)}</dd>
                </div>
              ))}
            </dl>
          </SectionCard>
          <SectionCard title={t('concerns.title')} hint={t('concerns.hint')}>
            <dl className={classes.words}>
              {concernOrder.map((concern) => (
                <div key={concern}>
                  <dt>
                    <ConcernBadge concern={concern} />
                  </dt>
                  <dd>{t(`concerns.${concern}`)}</dd>
                </div>
              ))}
            </dl>
          </SectionCard>
        </div>
      </div>
    </>
  );
}
