import { type ReactNode, useId } from 'react';
import classes from './section-card.module.css';

interface SectionCardProps {
  title: string;
  /** One quiet line below the title. */
  hint?: ReactNode;
  /** At the end of the title's line. */
  actions?: ReactNode;
  /** Content to the card's edges, for a table. */
  flush?: boolean;
  children: ReactNode;
}

/** A part of a page with its own heading (h2), on its own ground. */
export function SectionCard({ title, hint, actions, flush = false, children }: SectionCardProps) {
  const heading = useId();
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <div className={classes.head}>
        <div>
          <h2 id={heading} className={classes.title}>
            {title}
          </h2>
          {hint && <div className={classes.hint}>{hint}</div>}
        </div>
        {actions}
      </div>
      <div className={flush ? classes.flush : classes.content}>{children}</div>
    </section>
  );
}
