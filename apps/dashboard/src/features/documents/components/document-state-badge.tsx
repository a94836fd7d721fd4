import {
  IconBan,
  IconCalendarClock,
  IconCircleCheck,
  IconClockX,
  IconDoorExit,
  IconEye,
  IconFileX,
} from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../../../gql/graphql';
import type { Tone } from '../../../ui/tone';
import { ToneBadge } from '../../../ui/tone-badge';

const LOOKS: Record<DocumentState, { tone: Tone; icon: ComponentProps<typeof ToneBadge>['icon'] }> = {
  VALID: { tone: 'good', icon: IconCircleCheck },
  NOT_YET_VALID: { tone: 'calm', icon: IconCalendarClock },
  EXPIRED: { tone: 'quiet', icon: IconClockX },
  VOID: { tone: 'bad', icon: IconFileX },
  REVOKED: { tone: 'bad', icon: IconBan },
  WITHDRAWN: { tone: 'quiet', icon: IconDoorExit },
  UNDER_REVIEW: { tone: 'warn', icon: IconEye },
};

/** What a document is worth today, as colour, shape and word: the same that its public check says. */
export function DocumentStateBadge({ state }: { state: DocumentState }) {
  const { t } = useTranslation('documents');
  return <ToneBadge {...LOOKS[state]}>{t(`state.${state}`)}</ToneBadge>;
}
