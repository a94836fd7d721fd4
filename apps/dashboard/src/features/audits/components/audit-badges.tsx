import {
  IconCheck,
  IconCircleCheck,
  IconCircleMinus,
  IconCircleX,
  IconClockHour4,
  IconCornerUpLeft,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditDecision, AuditResultName } from '../../../gql/graphql';
import { ToneBadge } from '../../../ui/tone-badge';

/** What the points amount to. Never merged with the decision: an accepted audit may have failed. */
export function AuditResultBadge({ result }: { result: AuditResultName }) {
  const { t } = useTranslation('audits');
  if (result === 'PASS') {
    return (
      <ToneBadge tone="good" icon={IconCircleCheck}>
        {t('result.PASS')}
      </ToneBadge>
    );
  }
  if (result === 'FAIL') {
    return (
      <ToneBadge tone="bad" icon={IconCircleX}>
        {t('result.FAIL')}
      </ToneBadge>
    );
  }
  return (
    <ToneBadge tone="quiet" icon={IconCircleMinus}>
      {t('result.NONE')}
    </ToneBadge>
  );
}

/** What the reviewer decided about the audit's completeness and quality. */
export function AuditDecisionBadge({ decision }: { decision: AuditDecision | null }) {
  const { t } = useTranslation('audits');
  if (decision === 'ACCEPTED') {
    return (
      <ToneBadge tone="calm" icon={IconCheck} outlined>
        {t('decision.ACCEPTED')}
      </ToneBadge>
    );
  }
  if (decision === 'RETURNED') {
    return (
      <ToneBadge tone="warn" icon={IconCornerUpLeft} outlined>
        {t('decision.RETURNED')}
      </ToneBadge>
    );
  }
  return (
    <ToneBadge tone="quiet" icon={IconClockHour4} outlined>
      {t('decision.NONE')}
    </ToneBadge>
  );
}
