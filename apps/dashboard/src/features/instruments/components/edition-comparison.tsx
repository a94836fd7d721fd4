import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InstrumentListQuery } from '../../../gql/graphql';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { compareEditions, type EditionQuestion } from '../compare-editions';
import { TwoEditionsDocument } from '../instruments.queries';
import classes from './edition-comparison.module.css';

interface EditionComparisonProps {
  editions: InstrumentListQuery['instruments'];
  left: string;
  right: string;
  onChoose: (chosen: { left: string; right: string }) => void;
}

/** Two editions side by side; what differs is said in words, section by section. */
export function EditionComparison({ editions, left, right, onChoose }: EditionComparisonProps) {
  const { t } = useTranslation('instruments');
  const format = useFormatters();
  const { data, error, refetch } = useQuery(TwoEditionsDocument, { variables: { left, right } });
  const options = editions.map(({ id, title, edition }) => ({ value: id, label: `${title} ${edition}` }));
  const sections = data?.left && data.right && compareEditions(data.left, data.right);
  const twice = left === right;
  return (
    <SectionCard title={t('compare.title')} hint={t(twice ? 'compare.one' : 'compare.hint')}>
      <div className={classes.choices}>
        <NativeSelect
          label={t('compare.left')}
          data={options}
          value={left}
          onChange={(event) => onChoose({ left: event.currentTarget.value, right })}
        />
        <NativeSelect
          label={t('compare.right')}
          data={options}
          value={right}
          onChange={(event) => onChoose({ left, right: event.currentTarget.value })}
        />
      </div>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} inline />}
      {!data && !error && <WaitingRows rows={8} />}
      {sections?.map((section) => (
        <details key={section.sectionNo} className={classes.section}>
          <summary className={classes.summary}>
            <span>
              {section.sectionNo}. {section.title}
            </span>
            <span className={classes.figures}>
              {twice
                ? t('compare.points', { points: format.points(section.leftPoints) })
                : t('compare.bothPoints', {
                    left: format.points(section.leftPoints),
                    right: format.points(section.rightPoints),
                  })}
              {!twice && (
                <>
                  {' · '}
                  {section.differing === 0
                    ? t('compare.same')
                    : t('compare.differing', { count: section.differing })}
                </>
              )}
            </span>
          </summary>
          <ol className={classes.questions}>
            {section.questions.map(({ position, left: own, right: other, differs }) => (
              <li key={position} className={classes.pair} data-differs={differs || undefined}>
                <Question place={`${section.sectionNo}.${position}`} question={own} />
                {!twice &&
                  (differs ? (
                    <Question place={`${section.sectionNo}.${position}`} question={other} />
                  ) : (
                    <p className={classes.quiet}>{t('compare.same')}</p>
                  ))}
              </li>
            ))}
          </ol>
        </details>
      ))}
    </SectionCard>
  );
}

function Question({ place, question }: { place: string; question: EditionQuestion | null }) {
  const { t } = useTranslation(['instruments', 'scoring']);
  const format = useFormatters();
  if (!question) return <p className={classes.quiet}>{t('compare.absent')}</p>;
  return (
    <div>
      <p className={classes.text}>
        <strong>{place}</strong> {question.text}
      </p>
      <p className={classes.quiet}>
        {[
          t('compare.points', { points: format.points(question.pointsPossible) }),
          t(`pattern.${question.pattern}`, { percent: format.percent(question.thresholdPercent) }),
          ...question.evidence.map((kind) => t(`scoring:evidence.${kind}`)),
        ].join(' · ')}
      </p>
    </div>
  );
}
