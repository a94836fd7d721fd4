import { IconCircleCheck, IconCornerUpLeft, IconEye, IconPencil, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditStage } from '../../../gql/graphql';
import type { Tone } from '../../../ui/tone';
import { ToneBadge } from '../../../ui/tone-badge';

const LOOKS: Record<AuditStage, { tone: Tone; icon: typeof IconPencil }> = {
  DRAFT: { tone: 'calm', icon: IconPencil },
  SUBMITTED: { tone: 'quiet', icon: IconSend },
  IN_REVIEW: { tone: 'calm', icon: IconEye },
  RETURNED: { tone: 'warn', icon: IconCornerUpLeft },
  ACCEPTED: { tone: 'good', icon: IconCircleCheck },
};

/** How far an audit is on its way to a decision; not what its points give. */
export function StageBadge({ stage }: { stage: AuditStage }) {
  const { t } = useTranslation('scoring');
  const { tone, icon } = LOOKS[stage];
  return (
    <ToneBadge tone={tone} icon={icon} outlined>
      {t(`stage.${stage}`)}
    </ToneBadge>
  );
}
