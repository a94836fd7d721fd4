import type { StepToPass } from '@good-standing/domain';
import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import type { QuestionToScore } from '../live-score';
import classes from './way-to-pass.module.css';

interface WayToPassProps {
  way: readonly StepToPass[];
  questions: ReadonlyMap<string, QuestionToScore>;
  onGo: (questionId: string) => void;
}

const UNITS = 10_000;
const SHOWN = 8;

/** The fewest questions that, answered in full, bring the audit to a pass. */
export function WayToPass({ way, questions, onGo }: WayToPassProps) {
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  return (
    <SectionCard
      title={t('way.title')}
      hint={way.length === 0 ? t('way.there') : t('way.hint', { count: way.length })}
    >
      {way.length > 0 && (
        <ol className={classes.steps}>
          {way.slice(0, SHOWN).map(({ questionId, gain, answered }) => {
            const question = questions.get(questionId);
            return (
              <li key={questionId} className={classes.step}>
                <Anchor
                  component="button"
                  type="button"
                  className={classes.go}
                  onClick={() => onGo(questionId)}
                >
                  {question?.sectionNo}.{question?.position} {question?.text}
                </Anchor>
                <span className={classes.gain}>
                  {t(answered ? 'way.better' : 'way.gain', { points: format.points(gain / UNITS) })}
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {way.length > SHOWN && <p className={classes.more}>{t('way.more', { count: way.length - SHOWN })}</p>}
    </SectionCard>
  );
}
