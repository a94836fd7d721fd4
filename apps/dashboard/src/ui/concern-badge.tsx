import {
  IconAlertTriangle,
  IconCalendarDue,
  IconCalendarX,
  IconMailForward,
  IconRefreshAlert,
  IconSchoolOff,
  IconTool,
  IconUserExclamation,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernName } from '../gql/graphql';
import { concernTone } from './tone';
import { ToneBadge } from './tone-badge';

export const concernIcon: Record<ConcernName, ComponentProps<typeof ToneBadge>['icon']> = {
  TRAINING_NOT_COVERED: IconSchoolOff,
  MAINTENANCE_DUE: IconCalendarDue,
  MAINTENANCE_OVERDUE: IconCalendarX,
  RECERTIFICATION_DUE: IconRefreshAlert,
  HEADCOUNT_OVER_LIMIT: IconUsersPlus,
  LETTER_TO_ISSUE: IconMailForward,
  AUDITOR_EXPIRING: IconUserExclamation,
  CORRECTIVE_ACTIONS_OVERDUE: IconTool,
  REGISTRATION_LAPSING: IconAlertTriangle,
};

/** Something that needs care beside the standing, as colour, shape and word. */
export function ConcernBadge({ concern, size }: { concern: ConcernName; size?: 'normal' | 'large' }) {
  const { t } = useTranslation('words');
  return (
    <ToneBadge tone={concernTone[concern]} icon={concernIcon[concern]} size={size} outlined>
      {t(`concern.${concern}`)}
    </ToneBadge>
  );
}
