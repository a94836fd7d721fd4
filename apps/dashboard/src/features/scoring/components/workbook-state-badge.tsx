import { IconCircleCheck, IconCornerUpLeft, IconPencil, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkbookState } from '../../../gql/graphql';
import type { Tone } from '../../../ui/tone';
import { ToneBadge } from '../../../ui/tone-badge';

const LOOKS: Record<WorkbookState, { tone: Tone; icon: typeof IconPencil }> = {
  DRAFT: { tone: 'calm', icon: IconPencil },
  SUBMITTED: { tone: 'quiet', icon: IconSend },
  RETURNED: { tone: 'warn', icon: IconCornerUpLeft },
  CLOSED: { tone: 'good', icon: IconCircleCheck },
};

/** How far an audit is; not what its points give. */
export function WorkbookStateBadge({ state }: { state: WorkbookState }) {
  const { t } = useTranslation('scoring');
  const { tone, icon } = LOOKS[state];
  return (
    <ToneBadge tone={tone} icon={icon} outlined>
      {t(`state.${state}`)}
    </ToneBadge>
  );
}
