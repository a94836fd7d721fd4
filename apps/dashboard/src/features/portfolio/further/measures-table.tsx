import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportInput, ReportNumbersFragment } from '../../../gql/graphql';
import { reportsPaths, useReportWords } from '../../reports';
import classes from './further.module.css';

interface MeasuresTableProps {
  caption: string;
  head: string;
  report: ReportNumbersFragment;
  question: ReportInput;
  /** The measure the bars show, and by which the rows stand from the largest down; without it the server's order. */
  byMeasure?: number;
  most?: number;
}

const WHOLE = 100;

/** The groups of a report with all their measures; the first number leads to the list it counts. */
export function MeasuresTable({
  caption,
  head,
  report,
  question,
  byMeasure,
  most = Number.POSITIVE_INFINITY,
}: MeasuresTableProps) {
  const { t } = useTranslation(['further', 'reports']);
  const words = useReportWords();
  const [all, setAll] = useState(false);
  const numberOf = (group: ReportNumbersFragment['groups'][number]): number =>
    Number(group.values[byMeasure ?? 0]?.value ?? 0);
  const groups =
    byMeasure === undefined ? report.groups : [...report.groups].sort((a, b) => numberOf(b) - numberOf(a));
  const largest = Math.max(1, ...groups.map(numberOf));
  const shown = all ? groups : groups.slice(0, most);
  return (
    <div className={classes.wide}>
      <table className={classes.crossing}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {report.columns.map(({ measure }) => (
              <th key={measure} scope="col">
                {t(`reports:measure.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => {
            const values = group.key.map(({ value }) => value ?? null);
            const name = group.key.map(words.key).join(' → ');
            return (
              <tr key={values.join(' ')}>
                <th scope="row">
                  {name}
                  <span className={classes.track} aria-hidden>
                    <span
                      className={classes.bar}
                      style={{ width: `${(numberOf(group) / largest) * WHOLE}%` }}
                    />
                  </span>
                </th>
                {report.columns.map(({ measure, unit }, index) => {
                  const text = words.number(group.values[index]?.value, unit);
                  return (
                    <td key={measure}>
                      {index === 0 ? (
                        <Link {...reportsPaths.group(question, values)} className={classes.number}>
                          {text}
                          <span className="visually-hidden"> {name}</span>
                        </Link>
                      ) : (
                        text
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {groups.length === 0 && (
            <tr>
              <td colSpan={report.columns.length + 1}>{t('further:nothing')}</td>
            </tr>
          )}
        </tbody>
      </table>
      {groups.length > most && (
        <Button variant="subtle" size="xs" m="xs" className="no-print" onClick={() => setAll(!all)}>
          {all ? t('further:fewer') : t('further:everyRow', { count: groups.length })}
        </Button>
      )}
    </div>
  );
}
