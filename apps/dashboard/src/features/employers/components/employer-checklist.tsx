import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheckFilled, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { EmployerChecklistFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../ui/empty-state';
import { UnbrokenDates } from '../../../ui/unbroken-dates';
import classes from './employer-checklist.module.css';

export const EmployerChecklistFields = graphql(`
  fragment EmployerChecklist on Employer {
    checklist {
      code
      done
      overdue
      dueOn
      doneOn
      audit {
        id
        ref
      }
      reason {
        ...ReasonLine @unmask
      }
    }
  }
`);

interface EmployerChecklistProps {
  items: EmployerChecklistFragment['checklist'];
  onOpenAudit: (auditRef: string) => void;
}

/** The obligations of this cycle year: what is done and by what, what is open and until when. */
export function EmployerChecklist({ items, onOpenAudit }: EmployerChecklistProps) {
  const { t } = useTranslation('employer');
  if (items.length === 0)
    return <EmptyState title={t('checklist.empty')}>{t('checklist.emptyHint')}</EmptyState>;
  return (
    <ul className={classes.list}>
      {items.map((item) => {
        const state = item.done ? 'done' : item.overdue ? 'overdue' : 'open';
        const Icon = item.done ? IconCircleCheckFilled : item.overdue ? IconAlertTriangle : IconCircleDashed;
        const { audit } = item;
        return (
          <li key={`${item.code}${item.dueOn ?? ''}`} className={classes.item} data-state={state}>
            <Icon size={18} aria-hidden className={classes.icon} />
            <div>
              <UnbrokenDates text={item.reason.message} />
              <div className={classes.detail}>
                <span className={classes.state}>{t(`checklist.state.${state}`)}</span>
                {item.doneOn && <span>{item.doneOn}</span>}
                {!item.done && item.dueOn && <span>{t('checklist.due', { date: item.dueOn })}</span>}
                {audit && (
                  <Anchor component="button" type="button" size="xs" onClick={() => onOpenAudit(audit.ref)}>
                    {t('checklist.audit', { ref: audit.ref })}
                  </Anchor>
                )}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
