import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { useAsOfQuery } from '../../../session/as-of';
import { ErrorState } from '../../../ui/error-state';
import { ReasonList } from '../../../ui/reason-list';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import classes from './employer-progression.module.css';

const EmployerProgressionDocument = graphql(`
  query EmployerProgression($id: ID!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      progression {
        stage
        stepsDone
        stepsTotal
        requirements {
          code
          met
          neededBy
          reason {
            ...ReasonLine @unmask
          }
          couldBeMetBy {
            id
            fullName
          }
        }
      }
    }
  }
`);

const STAGES = ['NOT_STARTED', 'SECOR_CERTIFIED', 'COR_TRAINING', 'COR_AUDITS', 'COR_CERTIFIED'] as const;

/** What COR® would take: the stage, the steps done of all, and what is missing, until when, and who could do it. */
export function EmployerProgression({ employerId }: { employerId: string }) {
  const { t } = useTranslation('progression');
  const { asOf, policy } = useAsOfQuery();
  const { data, error, refetch } = useQuery(EmployerProgressionDocument, {
    variables: { id: employerId, asOf },
    ...policy,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const progression = data?.employer?.progression;
  if (!progression) {
    return (
      <SectionCard title={t('title')}>
        <WaitingRows rows={8} />
      </SectionCard>
    );
  }
  const { stage, stepsDone, stepsTotal, requirements } = progression;
  const open = requirements.filter((one) => !one.met);
  const met = requirements.filter((one) => one.met);
  const reached = STAGES.indexOf(stage);
  return (
    <>
      <SectionCard title={t('title')} hint={t('hint')}>
        <ol className={classes.stages}>
          {STAGES.map((name, index) => (
            <li
              key={name}
              className={classes.stage}
              data-reached={index <= reached}
              aria-current={name === stage ? 'step' : undefined}
            >
              {t(`stage.${name}`)}
            </li>
          ))}
        </ol>
        <p className={classes.count}>
          <strong>{t('steps', { done: stepsDone, total: stepsTotal })}</strong>
          <span className={classes.pips} aria-hidden="true">
            {requirements.map((one) => (
              <span key={one.code + (one.neededBy ?? '')} data-met={one.met} />
            ))}
          </span>
        </p>
      </SectionCard>
      <div className={classes.columns}>
        <SectionCard title={t('missing')} hint={open.length === 0 ? t('nothingMissing') : undefined}>
          {open.map((one) => (
            <div key={one.code} className={classes.gap}>
              <ReasonList reasons={[one.reason]} label={t('missing')} />
              <dl className={classes.facts}>
                {one.neededBy && (
                  <div>
                    <dt>{t('neededBy')}</dt>
                    <dd>{one.neededBy}</dd>
                  </div>
                )}
                {one.couldBeMetBy.length > 0 && (
                  <div>
                    <dt>{t('couldBeMetBy')}</dt>
                    <dd>{one.couldBeMetBy.map((person) => person.fullName).join(', ')}</dd>
                  </div>
                )}
              </dl>
            </div>
          ))}
        </SectionCard>
        <SectionCard title={t('met')} hint={met.length === 0 ? t('nothingMet') : undefined}>
          {met.length > 0 && <ReasonList reasons={met.map((one) => one.reason)} label={t('met')} />}
        </SectionCard>
      </div>
    </>
  );
}
