import { IconCircleCheck, IconCircleX, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import type { AuditMarks } from '../audit-marks';
import classes from './section-chart.module.css';

export interface ChartedSection {
  sectionNo: number;
  title: string;
  awarded: number;
  possible: number;
  /** Null when nothing was scored in the section. */
  percent: number | null;
  passes: boolean | null;
  notApplicableReason: string | null;
}

interface SectionChartProps {
  sections: readonly ChartedSection[];
  marks: AuditMarks;
  awarded: number;
  possible: number;
  overallPercent: number | null;
  /** What the table is about, for those who hear it. */
  caption: string;
}

interface BarProps {
  percent: number | null;
  passes: boolean | null;
  mark: number;
}

/** The bar repeats the figures beside it, so it is hidden from screen readers; failing bars are hatched, not only red. */
export function SectionBar({ percent, passes, mark }: BarProps) {
  return (
    <div className={classes.track} aria-hidden="true">
      {percent !== null && (
        <div
          className={classes.bar}
          data-passes={passes === true}
          style={{ width: `${Math.min(percent, 100)}%` }}
        />
      )}
      <div className={classes.mark} style={{ left: `${mark}%` }} />
    </div>
  );
}

export function SectionVerdict({ passes }: { passes: boolean | null }) {
  const { t } = useTranslation('audits');
  const Icon = passes === null ? IconMinus : passes ? IconCircleCheck : IconCircleX;
  const word =
    passes === null ? t('section.notApplicable') : passes ? t('section.passes') : t('section.fails');
  return (
    <span className={classes.verdict} data-passes={passes ?? 'none'}>
      <Icon size={15} aria-hidden="true" />
      <span className={classes.word}>{word}</span>
    </span>
  );
}

/**
 * The fifteen sections as one table whose bar column is the chart: each bar against the section mark, the last one,
 * for the whole audit, against the overall mark.
 */
export function SectionChart(props: SectionChartProps) {
  const { sections, marks, awarded, possible, overallPercent, caption } = props;
  const { t } = useTranslation('audits');
  const format = useFormatters();
  // Both figures are shown; the percentage is rounded down, so comparing what is shown is exact.
  const overallReached = overallPercent === null ? null : overallPercent >= marks.overall;
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('section.no')}
            </th>
            <th scope="col">{t('section.title')}</th>
            <th scope="col" className={classes.chart}>
              <span className={classes.scale} aria-hidden="true">
                <span style={{ left: `${marks.section}%` }}>{format.percent(marks.section)}</span>
              </span>
              <span className="visually-hidden">{t('section.bar')}</span>
            </th>
            <th scope="col" className={classes.points}>
              {t('section.points')}
            </th>
            <th scope="col" className={classes.figure}>
              {t('section.percent')}
            </th>
            <th scope="col">{t('section.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <tr key={section.sectionNo}>
              <td className={classes.number}>{section.sectionNo}</td>
              <th scope="row" className={classes.title}>
                {section.title}
                {section.notApplicableReason && (
                  <span className={classes.reason}>{section.notApplicableReason}</span>
                )}
              </th>
              <td className={classes.chart}>
                <SectionBar percent={section.percent} passes={section.passes} mark={marks.section} />
              </td>
              <td className={classes.points}>
                {format.points(section.awarded)} / {format.points(section.possible)}
              </td>
              <td className={classes.figure}>{format.score(section.percent)}</td>
              <td>
                <SectionVerdict passes={section.passes} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row" className={classes.title}>
              {t('section.overall')}
              <span className={classes.reason}>
                {t('section.overallMark', { mark: format.percent(marks.overall) })}
              </span>
            </th>
            <td className={classes.chart}>
              <SectionBar percent={overallPercent} passes={overallReached} mark={marks.overall} />
            </td>
            <td className={classes.points}>
              {format.points(awarded)} / {format.points(possible)}
            </td>
            <td className={classes.figure}>{format.score(overallPercent)}</td>
            <td>
              <SectionVerdict passes={overallReached} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
