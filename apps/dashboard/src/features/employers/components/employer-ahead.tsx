import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ComingChangeFragment, EmployerAheadFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../ui/empty-state';
import { ComingChange } from './coming-change';
import classes from './employer-ahead.module.css';

export const EmployerAheadFields = graphql(`
  fragment EmployerAhead on Employer {
    timeline {
      on
      until
      kind
      title
      detail
      ahead
    }
  }
`);

interface EmployerAheadProps {
  items: EmployerAheadFragment['timeline'];
  /** What changes first if nothing more is recorded. */
  change: ComingChangeFragment | null | undefined;
}

/** What the calendar brings if nothing more is recorded. */
export function EmployerAhead({ items, change }: EmployerAheadProps) {
  const { t } = useTranslation('employer');
  const ahead = items.filter((item) => item.ahead).toSorted((a, b) => a.on.localeCompare(b.on));
  if (ahead.length === 0 && !change) return <EmptyState title={t('ahead.empty')} />;
  return (
    <>
      {change && <ComingChange change={change} className={classes.next} />}
      <ol className={classes.list}>
        {ahead.map((item) => (
          <li key={`${item.kind}${item.on}${item.title}`} className={classes.item}>
            <time dateTime={item.on} className={classes.date}>
              {item.on}
            </time>
            <div>
              {item.title}
              {item.detail && <div className={classes.detail}>{item.detail}</div>}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
