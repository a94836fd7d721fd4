import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../session/viewer';
import { announce } from '../../../ui/announce';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { type LineOrder, reportLines } from '../report-lines';
import { type ReportQuestion, reportInput } from '../report-question';
import { useReportWords } from '../report-words';
import { ReportDocument } from '../reports.queries';
import type { ReportsSearch } from '../reports.search';
import classes from './report-answer.module.css';
import { ReportChart } from './report-chart';
import { ReportExport } from './report-export';
import { ReportRows } from './report-rows';
import { ReportTable } from './report-table';

interface ReportAnswerProps {
  question: ReportQuestion;
  search: ReportsSearch;
  onChange: (next: ReportsSearch) => void;
}

/** The answer as a chart and a table beside it, and the list behind the number that was opened. */
export function ReportAnswer({ question, search, onChange }: ReportAnswerProps) {
  const { t } = useTranslation('reports');
  const words = useReportWords();
  const format = useFormatters();
  const today = useToday();
  const { data, previousData, loading, error, refetch } = useQuery(ReportDocument, {
    variables: { input: reportInput(question) },
  });
  const answer = (data ?? previousData)?.report;
  const report = answer?.report ?? undefined;
  const order: LineOrder | undefined = search.sort
    ? { by: search.sort, direction: search.direction ?? 'DESC' }
    : undefined;
  const lines = report && reportLines(report, words, order);
  const groups = lines && lines.length - 1;

  useEffect(() => {
    if (groups !== undefined) announce(t('groups', { count: groups }));
  }, [groups, t]);

  if (error && !answer) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  const title = titleOf(question, t);
  const day = format.longDate(report?.asOf ?? question.asOf ?? today);
  return (
    <div className={classes.cards}>
      {answer && answer.errors.length > 0 && (
        <div role="alert" className={classes.problems}>
          {answer.errors.map(({ path, message }) => (
            <p key={path.join('.')}>{message}</p>
          ))}
        </div>
      )}
      <SectionCard
        title={title}
        hint={
          <>
            {t('asOfDay', { day })}
            {report?.overlapping && ` · ${t('overlapping')}`}
          </>
        }
        actions={
          report && lines && <ReportExport title={title} report={report} lines={lines} question={question} />
        }
        flush
      >
        <div className={classes.answer}>
          <ReportTable
            caption={t('table', { title })}
            question={question}
            report={report}
            lines={lines}
            busy={loading}
            order={order}
            open={search.open}
            onSort={({ by, direction }) => onChange({ sort: by, direction })}
          />
          {report && lines && <ReportChart report={report} lines={lines} />}
        </div>
      </SectionCard>
      {search.open && <ReportRows question={question} open={search.open} after={search.after} />}
    </div>
  );
}

function titleOf(
  { option, dimensions }: ReportQuestion,
  t: ReturnType<typeof useTranslation<'reports'>>['t'],
): string {
  const counted = t(`subject.${option.subject}`);
  if (dimensions.length === 0) return counted;
  const list = dimensions.map((dimension) => t(`dimension.${dimension}`)).join(', ');
  return t('titleBy', { counted, list });
}
