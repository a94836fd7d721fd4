import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportNumbersFragment } from '../../../gql/graphql';
import { type DataColumn, type DataSort, DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import type { LineOrder, ReportLine } from '../report-lines';
import type { ReportQuestion } from '../report-question';
import { useReportWords } from '../report-words';
import classes from './report-table.module.css';

interface ReportTableProps {
  caption: string;
  question: ReportQuestion;
  /** Undefined while it is on its way. */
  report: ReportNumbersFragment | undefined;
  lines: readonly ReportLine[] | undefined;
  busy: boolean;
  order: LineOrder | undefined;
  /** The group whose list is open. */
  open: readonly string[] | undefined;
  onSort: (sort: DataSort) => void;
}

/** A line for each group; its count opens the list of what it counts. */
export function ReportTable({
  caption,
  question,
  report,
  lines,
  busy,
  order,
  open,
  onSort,
}: ReportTableProps) {
  const { t } = useTranslation('reports');
  const words = useReportWords();
  const columns: DataColumn<ReportLine>[] = [
    ...question.dimensions.map((dimension, index) => ({
      id: dimension,
      header: t(`dimension.${dimension}`),
      cell: ({ names }: ReportLine) =>
        names ? names[index] : index === 0 ? <strong>{t('total')}</strong> : null,
    })),
    ...(report?.columns ?? []).map(
      ({ measure, unit }, index): DataColumn<ReportLine> => ({
        id: measure,
        header: t(`measure.${measure}`),
        align: 'end',
        sort: measure,
        cell: (line) => {
          const { value, part, whole } = line.values[index] ?? {};
          const text = words.number(value, unit);
          return index === 0 ? (
            <Link
              from="/reports"
              to="/reports"
              search={(previous) => ({ ...previous, open: line.open, after: undefined })}
              resetScroll={false}
              aria-current={open?.join(' ') === line.id || undefined}
              className={classes.opens}
              aria-label={t('openList', { number: text, group: line.names?.join(', ') ?? t('total') })}
            >
              {text}
            </Link>
          ) : (
            <span title={part == null ? undefined : t('ratio', { part, whole })}>{text}</span>
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      expectedRows={8}
      busy={busy}
      sort={order}
      onSort={onSort}
      empty={<EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>}
    />
  );
}
