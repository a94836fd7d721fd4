import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Need } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { needIcon, needLabel, needTone } from '../../../ui/need';
import { agendaPaths } from '../agenda.paths';
import classes from './need-list.module.css';

interface NeedListProps {
  needs: readonly { need: Need; count: number }[];
  /** The kind that is listed beside; none on another page. */
  current?: Need;
  /** Closer together, beside other figures. */
  dense?: boolean;
}

/** The kinds of work with how many employers each waits at; a link to each. */
export function NeedList({ needs, current, dense = false }: NeedListProps) {
  const { t } = useTranslation(['agenda', 'words']);
  const format = useFormatters();
  return (
    <ul className={classes.list} data-dense={dense || undefined}>
      {needs.map(({ need, count }) => {
        const Icon = needIcon[need];
        return (
          <li key={need}>
            <Link
              {...agendaPaths.queue(need)}
              className={`${classes.need} ${count === 0 ? classes.none : ''}`}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={need === current ? 'page' : undefined}
              data-status={need === current ? 'active' : undefined}
            >
              <span className={`${classes.icon} ${count > 0 ? classes[needTone[need]] : ''}`}>
                <Icon size={18} stroke={1.6} aria-hidden />
              </span>
              {t(needLabel(need))}
              <span className={classes.count}>{format.count(count)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
