import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportUnit } from '../../../gql/graphql';
import { useReportWords } from '../../reports';
import type { Crossing } from './crossing';
import classes from './further.module.css';

interface CrossingTableProps {
  caption: string;
  /** What the rows are. */
  head: string;
  crossing: Crossing;
  unit?: ReportUnit;
  /** The list that a number counts: of a row and a column, or of a whole row. */
  listOf: (row: string | null, column: string | null | undefined) => LinkProps;
  /** A last column with the sum of each row. */
  totals?: boolean;
  /** Numbers on a ground that is darker the lower they are, in place of bars. */
  shaded?: boolean;
  /** So many rows are shown at first. */
  most?: number;
}

const WHOLE = 100;
const SHADES = 5;

/** A table whose numbers are drawn where they stand, as bars or as shades; each leads to the list it counts. */
export function CrossingTable({
  caption,
  head,
  crossing,
  unit = 'COUNT',
  listOf,
  totals = false,
  shaded = false,
  most = Number.POSITIVE_INFINITY,
}: CrossingTableProps) {
  const { t } = useTranslation('further');
  const words = useReportWords();
  const [all, setAll] = useState(false);
  const { rows, columns, largest } = crossing;
  const shown = all ? rows : rows.slice(0, most);
  const number = (value: number) => words.number(String(value), unit);
  const cell = (value: number | undefined, of: string, list: LinkProps) =>
    value === undefined ? (
      <span className={classes.none}>{shaded ? '—' : number(0)}</span>
    ) : (
      <>
        <Link {...list} className={classes.number}>
          {number(value)}
          <span className="visually-hidden"> {of}</span>
        </Link>
        {!shaded && (
          <span className={classes.track} aria-hidden>
            <span className={classes.bar} style={{ width: `${(value / largest) * WHOLE}%` }} />
          </span>
        )}
      </>
    );

  return (
    <div className={classes.wide}>
      <table className={classes.crossing}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((column) => (
              <th key={column.value ?? ''} scope="col">
                {words.key(column)}
              </th>
            ))}
            {totals && <th scope="col">{t('all')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells, total }) => (
            <tr key={key.value ?? ''}>
              <th scope="row">{words.key(key)}</th>
              {columns.map((column) => {
                const value = cells.get(column.value ?? null);
                return (
                  <td key={column.value ?? ''} data-shade={shaded ? shadeOf(value, crossing) : undefined}>
                    {cell(
                      value,
                      `${words.key(key)}, ${words.key(column)}`,
                      listOf(key.value ?? null, column.value ?? null),
                    )}
                  </td>
                );
              })}
              {totals && (
                <td>
                  <Link {...listOf(key.value ?? null, undefined)} className={classes.number}>
                    {number(total)}
                    <span className="visually-hidden"> {words.key(key)}</span>
                  </Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <Button variant="subtle" size="xs" m="xs" className="no-print" onClick={() => setAll(!all)}>
          {all ? t('fewer') : t('everyRow', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}

/** 0 for the highest number of the table, higher the lower it is. */
function shadeOf(value: number | undefined, { lowest, largest }: Crossing): number | undefined {
  if (value === undefined) return undefined;
  const below = (largest - value) / Math.max(1, largest - lowest);
  return Math.min(SHADES - 1, Math.floor(below * SHADES));
}
