import { IconBan, IconCircleCheck, IconHandStop, IconHourglass, IconReceiptOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RebateOutcome } from '../../../gql/graphql';
import { rebateTone } from '../../../ui/tone';
import { ToneBadge } from '../../../ui/tone-badge';

const icons = {
  ELIGIBLE: IconCircleCheck,
  RUNNING: IconHourglass,
  HELD: IconHandStop,
  REFUSED: IconBan,
  NO_PREMIUM: IconReceiptOff,
};

export function RebateOutcomeBadge({ outcome }: { outcome: RebateOutcome }) {
  const { t } = useTranslation('words');
  return (
    <ToneBadge tone={rebateTone[outcome]} icon={icons[outcome]}>
      {t(`rebateOutcome.${outcome}`)}
    </ToneBadge>
  );
}
