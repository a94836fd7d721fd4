import { useTranslation } from 'react-i18next';
import type { ReportNumbersFragment } from '../../../gql/graphql';
import type { ReportLine } from '../report-lines';
import { useReportWords } from '../report-words';
import classes from './report-chart.module.css';

interface ReportChartProps {
  report: ReportNumbersFragment;
  lines: readonly ReportLine[];
}

/** More bars than this say nothing that the table does not say better. */
const mostBars = 40;
const wholePercent = 100;

/** The first measure as bars, a percentage on the whole width. It repeats the table beside it. */
export function ReportChart({ report, lines }: ReportChartProps) {
  const { t } = useTranslation('reports');
  const words = useReportWords();
  const column = report.columns[0];
  const groups = lines.filter(({ names }) => names !== null);
  if (!column || groups.length === 0) return null;
  const numbers = groups.map(({ values }) => Number(values[0]?.value ?? 0));
  const longest = column.unit === 'PERCENT' ? wholePercent : Math.max(...numbers, 1);
  return (
    <figure className={classes.chart} aria-hidden="true">
      <figcaption className={classes.title}>{t(`measure.${column.measure}`)}</figcaption>
      {groups.slice(0, mostBars).map(({ id, names, values }, index) => (
        <div key={id} className={classes.line}>
          <span className={classes.name}>{names?.join(' · ')}</span>
          <span className={classes.track}>
            <span
              className={classes.bar}
              style={{ width: `${((numbers[index] ?? 0) / longest) * wholePercent}%` }}
            />
          </span>
          <span className={classes.number}>{words.number(values[0]?.value, column.unit)}</span>
        </div>
      ))}
      {groups.length > mostBars && (
        <p className={classes.more}>{t('moreBars', { shown: mostBars, count: groups.length })}</p>
      )}
    </figure>
  );
}
