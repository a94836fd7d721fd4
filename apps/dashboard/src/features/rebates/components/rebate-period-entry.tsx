import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { RebatePeriodEntryFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { ReasonList } from '../../../ui/reason-list';
import { RebateOutcomeBadge } from './rebate-outcome-badge';
import classes from './rebate-period-entry.module.css';

export const RebatePeriodFields = graphql(`
  fragment RebatePeriodEntry on RebatePeriod {
    wcbAccount
    from
    to
    premiumCents
    outcome
    amountCents
    payableIn
    reasons {
      ...ReasonLine @unmask
    }
  }
`);

/** One rebate period of one account: amount and outcome, and all its reasons behind it. */
export function RebatePeriodEntry({ period }: { period: RebatePeriodEntryFragment }) {
  const { t } = useTranslation('rebates');
  const format = useFormatters();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <div className={classes.entry}>
      <UnstyledButton
        className={classes.line}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={16} aria-hidden className={classes.chevron} data-open={open} />
        <span className={classes.days}>
          {t('period.days', { from: period.from, to: period.to })}
          <span className={classes.detail}>{t('period.account', { account: period.wcbAccount })}</span>
        </span>
        <span className={classes.amount}>
          {format.money(period.amountCents)}
          <span className={classes.detail}>
            {period.outcome === 'RUNNING'
              ? t('period.estimate')
              : t('period.ofPremium', { premium: format.money(period.premiumCents) })}
          </span>
        </span>
        <span>
          <RebateOutcomeBadge outcome={period.outcome} />
          {period.payableIn && (
            <span className={classes.detail}>{t('period.payable', { month: period.payableIn })}</span>
          )}
        </span>
      </UnstyledButton>
      <div id={panel} hidden={!open} className={classes.panel}>
        {open && <ReasonList reasons={period.reasons} />}
      </div>
    </div>
  );
}
