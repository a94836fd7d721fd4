import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type EmployersSearch, employersPaths } from '../../employers';
import classes from '../portfolio.module.css';

interface FigureProps {
  /** What is shown; undefined while it is on its way. */
  text: string | undefined;
  /** Nothing to list: shown quietly and without a link. */
  none?: boolean;
  /** What the figure counts, read out after it. */
  of: string;
  /** The list that the figure counts. */
  list: EmployersSearch;
}

/** A figure that leads to the list it counts, in a place of fixed size. */
export function Figure({ text, none = false, of, list }: FigureProps) {
  if (text === undefined) return <Skeleton height={12} width={28} radius="sm" ml="auto" />;
  if (none) return <span className={classes.zero}>{text}</span>;
  return (
    <Link {...employersPaths.list(list)} className={classes.figure}>
      {text}
      <span className="visually-hidden"> {of}</span>
    </Link>
  );
}
