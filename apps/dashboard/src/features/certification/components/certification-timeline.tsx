import {
  IconAlertTriangle,
  IconCertificate,
  IconFileText,
  IconFlag,
  IconHourglass,
  IconPoint,
  IconRefresh,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { CertificationTimelineFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../ui/empty-state';
import classes from './certification-timeline.module.css';

export const CertificationTimelineFields = graphql(`
  fragment CertificationTimeline on Employer {
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

const icons: Record<string, ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>> = {
  REGISTRATION: IconFlag,
  CERTIFICATE: IconCertificate,
  CYCLE_YEAR: IconPoint,
  LETTER: IconFileText,
  CONDITION: IconAlertTriangle,
  NEXT_DUE: IconRefresh,
  EXPIRY: IconHourglass,
  REGISTRATION_LAPSE: IconHourglass,
};

/** What happened in certification, oldest first, and below the line what lies ahead. */
export function CertificationTimeline({ items }: { items: CertificationTimelineFragment['timeline'] }) {
  const { t } = useTranslation('certification');
  if (items.length === 0) return <EmptyState title={t('timeline.empty')} />;
  const ordered = items.toSorted((a, b) => Number(a.ahead) - Number(b.ahead) || a.on.localeCompare(b.on));
  return (
    <ol className={classes.list}>
      {ordered.map((item) => {
        const Icon = icons[item.kind] ?? IconPoint;
        return (
          <li
            key={`${item.kind}${item.on}${item.title}`}
            className={classes.item}
            data-ahead={item.ahead}
            data-kind={item.kind}
          >
            <span className={classes.shape}>
              <Icon size={15} aria-hidden />
            </span>
            <div className={classes.body}>
              <span className={classes.days}>
                {item.on}
                {item.until && ` – ${item.until}`}
              </span>
              <span>
                <span className={classes.title}>{item.title}</span>
                {item.detail && <span className={classes.detail}> {item.detail}</span>}
                {item.ahead && <span className={classes.ahead}>{t('timeline.ahead')}</span>}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
