import { IconAlertTriangle, IconCircleCheck, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CorrectiveActionState } from '../../../gql/graphql';
import { ToneBadge } from '../../../ui/tone-badge';

const looks = {
  OPEN: { tone: 'calm', icon: IconClockHour4 },
  OVERDUE: { tone: 'bad', icon: IconAlertTriangle },
  DONE: { tone: 'good', icon: IconCircleCheck },
} as const;

export function ActionStateBadge({ state }: { state: CorrectiveActionState }) {
  const { t } = useTranslation('audits');
  const { tone, icon } = looks[state];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`actions.state.${state}`)}
    </ToneBadge>
  );
}
