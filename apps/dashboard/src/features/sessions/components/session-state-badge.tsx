import { IconCalendar, IconCalendarOff, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../gql/graphql';
import { ToneBadge } from '../../../ui/tone-badge';

const look = {
  PLANNED: { tone: 'calm', icon: IconCalendar },
  COMPLETED: { tone: 'good', icon: IconCircleCheck },
  CANCELLED: { tone: 'quiet', icon: IconCalendarOff },
} as const;

export function SessionStateBadge({ state }: { state: SessionState }) {
  const { t } = useTranslation('sessions');
  return (
    <ToneBadge tone={look[state].tone} icon={look[state].icon}>
      {t(`state.${state}`)}
    </ToneBadge>
  );
}
