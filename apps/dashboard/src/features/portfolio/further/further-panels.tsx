import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportInput } from '../../../gql/graphql';
import { ErrorState } from '../../../ui/error-state';
import { SectionCard } from '../../../ui/section-card';
import { WaitingRows } from '../../../ui/waiting-rows';
import { reportsPaths } from '../../reports';
import { crossingOf, withRows } from './crossing';
import { CrossingTable } from './crossing-table';
import classes from './further.module.css';
import { FurtherFiguresDocument } from './further.queries';
import { furtherQuestions, monthsTo } from './further.questions';
import { Gaps } from './gaps';
import { MeasuresTable } from './measures-table';
import { RebateMoney } from './rebate-money';
import { StandingsBy } from './standings-by';

const MOST_AUDITORS = 10;

/** Below the first figures: the portfolio from its other sides. Every number is a question of the reports page. */
export function FurtherPanels({ day }: { day: string }) {
  const { t } = useTranslation('further');
  const questions = furtherQuestions(day);
  const { data, error, refetch } = useQuery(FurtherFiguresDocument, {
    variables: questions,
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const { codes, cities, sizes, flow, pace, sections, auditors } = questions;
  const lists = (question: ReportInput) => (row: string | null, column: string | null | undefined) =>
    reportsPaths.group(question, column === undefined ? [row] : [row, column]);
  const found = data && {
    codes: data.codes.report,
    cities: data.cities.report,
    sizes: data.sizes.report,
  };
  return (
    <section className={classes.panels} aria-label={t('title')} aria-busy={!data}>
      {!data && <WaitingRows rows={12} />}
      {found?.codes && found.cities && found.sizes && (
        <StandingsBy
          reports={{ codes: found.codes, cities: found.cities, sizes: found.sizes }}
          questions={{ codes, cities, sizes }}
        />
      )}
      <div className={classes.pairs}>
        {data?.flow.report && data.pace.report && (
          <SectionCard
            title={t('flow.title')}
            hint={t('flow.hint')}
            actions={
              <Link to="/compare" search={{ to: day }} className={`${classes.number} no-print`}>
                {t('flow.compare')}
              </Link>
            }
            flush
          >
            <CrossingTable
              caption={t('flow.title')}
              head={t('flow.month')}
              crossing={withRows(crossingOf(data.flow.report), monthsTo(day))}
              listOf={lists(flow)}
            />
            <MeasuresTable
              caption={t('flow.pace')}
              head={t('flow.pace')}
              report={data.pace.report}
              question={pace}
            />
          </SectionCard>
        )}
        {data?.sections.report && (
          <SectionCard title={t('sections.title')} hint={t('sections.hint')} flush>
            <CrossingTable
              caption={t('sections.title')}
              head={t('sections.section')}
              crossing={crossingOf(data.sections.report)}
              unit="PERCENT"
              listOf={lists(sections)}
              shaded
            />
          </SectionCard>
        )}
        {data && <Gaps training={data.training.report} audits={data.audits.report} />}
        {data && <RebateMoney figures={data} questions={questions} />}
      </div>
      {data?.auditors.report && (
        <SectionCard title={t('auditors.title', { year: day.slice(0, 4) })} hint={t('auditors.hint')} flush>
          <MeasuresTable
            caption={t('auditors.caption')}
            head={t('auditors.auditor')}
            report={data.auditors.report}
            question={auditors}
            byMeasure={0}
            most={MOST_AUDITORS}
          />
        </SectionCard>
      )}
    </section>
  );
}
