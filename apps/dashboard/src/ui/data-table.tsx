import { Skeleton, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { type ColumnDef, type RowData, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { useRowKeys } from './row-keys';

export interface DataColumn<Row extends RowData> {
  id: string;
  header: string;
  /** The row's own link belongs in the first column, with `className={rowLinkClass}`: it makes the whole row open. */
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end, text at the start. */
  align?: 'start' | 'end';
  /** Name of the order the list can be sorted by; none: not sortable. */
  sort?: string;
  /** CSS width; without it the content decides. */
  width?: string;
  /** Left out below this width of the screen: only for what the row's own page shows too. */
  hideBelow?: 'sm' | 'md' | 'lg' | 'xl';
}

export interface DataSort {
  by: string;
  direction: 'ASC' | 'DESC';
}

interface DataTableProps<Row extends RowData> {
  /** What the table lists, for those who cannot see the page around it. */
  caption: string;
  columns: readonly DataColumn<Row>[];
  /** `undefined` while the first rows are on their way: skeleton rows of the same height stand in. */
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** How many skeleton rows to show: the page size, or what the list had last time. */
  expectedRows?: number;
  /** What to show instead of rows: what the emptiness means and what to do next. */
  empty: ReactNode;
  sort?: DataSort;
  onSort?: (sort: DataSort) => void;
  /** The rows shown are of the previous question; the new ones are on their way. */
  busy?: boolean;
  /** `j` and `k` walk the rows, Enter opens; one table of a page at most. */
  rowKeys?: boolean;
}

const features = tableFeatures({});

/** Class of the link that opens a row. */
export const rowLinkClass = classes.rowLink ?? '';

function cellClass<Row extends RowData>(column: DataColumn<Row>): string {
  const names: string[] = [];
  if (column.align === 'end' && classes.end) names.push(classes.end);
  const hide = column.hideBelow && classes[`hideBelow-${column.hideBelow}`];
  if (hide) names.push(hide);
  return names.join(' ');
}

function ariaSort<Row extends RowData>(column: DataColumn<Row>, sort: DataSort | undefined) {
  if (!column.sort) return undefined;
  if (sort?.by !== column.sort) return 'none' as const;
  return sort.direction === 'ASC' ? ('ascending' as const) : ('descending' as const);
}

function HeaderCell<Row extends RowData>({
  column,
  sort,
  onSort,
}: {
  column: DataColumn<Row>;
  sort?: DataSort;
  onSort?: (sort: DataSort) => void;
}) {
  const state = ariaSort(column, sort);
  const by = column.sort;
  const Icon = state === 'ascending' ? IconArrowUp : state === 'descending' ? IconArrowDown : IconArrowsSort;
  return (
    <Table.Th scope="col" aria-sort={state} className={cellClass(column)} style={{ width: column.width }}>
      {by && onSort ? (
        <UnstyledButton
          className={classes.sort}
          data-active={state !== 'none' || undefined}
          onClick={() => onSort({ by, direction: state === 'ascending' ? 'DESC' : 'ASC' })}
        >
          {column.header}
          <Icon size={14} aria-hidden />
        </UnstyledButton>
      ) : (
        column.header
      )}
    </Table.Th>
  );
}

/**
 * A dense list: sticky head, tabular figures, skeletons that keep the height while loading, keyboard rows. Sorting,
 * filtering and paging happen on the server; this only shows and asks.
 */
export function DataTable<Row extends RowData>({
  caption,
  columns,
  rows,
  rowKey,
  expectedRows = 10,
  empty,
  sort,
  onSort,
  busy = false,
  rowKeys = false,
}: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  const body = useRef<HTMLTableSectionElement>(null);
  useRowKeys(body, rowKeys);

  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          header: column.header,
          cell: ({ row }) => column.cell(row.original),
        }),
      ),
    [columns],
  );
  const data = useMemo(() => [...(rows ?? [])], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowKey });

  const waiting = rows === undefined;
  return (
    <section className={classes.frame} aria-label={caption} aria-busy={waiting || busy}>
      <Table className={classes.table}>
        <caption className="visually-hidden">{waiting ? t('table.loading', { caption }) : caption}</caption>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            {columns.map((column) => (
              <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody ref={body} data-busy={busy || undefined} className={classes.body}>
          {waiting &&
            Array.from({ length: expectedRows }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: skeleton rows are all the same
              <Table.Tr key={index} className={classes.row}>
                {columns.map((column) => (
                  <Table.Td key={column.id} className={cellClass(column)}>
                    <Skeleton height={10} width={index % 2 ? '72%' : '58%'} radius="sm" />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          {table.getRowModel().rows.map((row) => (
            <Table.Tr key={row.id} className={classes.row}>
              {row.getAllCells().map((cell, index) => {
                const column = columns[index];
                return (
                  <Table.Td key={cell.id} className={column && cellClass(column)}>
                    {/* Called, not rendered as a component: a new function would make the cell anew and lose its focus. */}
                    {column?.cell(row.original)}
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
          {rows?.length === 0 && (
            <Table.Tr>
              <Table.Td colSpan={columns.length} className={classes.empty}>
                {empty}
              </Table.Td>
            </Table.Tr>
          )}
        </Table.Tbody>
      </Table>
    </section>
  );
}
