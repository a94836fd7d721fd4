import {
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockX,
  IconDoorExit,
  IconEye,
  IconHourglassEmpty,
  IconProgress,
} from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingName } from '../gql/graphql';
import { standingTone } from './tone';
import { ToneBadge } from './tone-badge';

/** One shape for each standing. */
export const standingIcon: Record<StandingName, ComponentProps<typeof ToneBadge>['icon']> = {
  GOOD_STANDING: IconCircleCheck,
  NOT_IN_GOOD_STANDING: IconCircleX,
  UNDER_REVIEW: IconEye,
  IN_PROGRESS: IconProgress,
  EXPIRED: IconClockX,
  REGISTRATION_LAPSED: IconHourglassEmpty,
  NOT_REGISTERED: IconCircleDashed,
  WITHDRAWN: IconDoorExit,
  REVOKED: IconBan,
};

/** A standing as colour, shape and word. */
export function StandingBadge({ standing, size }: { standing: StandingName; size?: 'normal' | 'large' }) {
  const { t } = useTranslation('words');
  return (
    <ToneBadge tone={standingTone[standing]} icon={standingIcon[standing]} size={size}>
      {t(`standing.${standing}`)}
    </ToneBadge>
  );
}
