import { IconClipboardCheck, IconClipboardX } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import type { ConcernName, Need } from '../gql/graphql';
import { concernIcon } from './concern-badge';
import { concernTone, type Tone } from './tone';
import type { ToneBadge } from './tone-badge';

type AuditNeed = Exclude<Need, ConcernName>;

/** Where the word for what waits stands: the concerns have theirs already. */
export function needLabel(need: Need): `words:concern.${ConcernName}` | `words:need.${AuditNeed}` {
  return need === 'AUDIT_TO_DECIDE' || need === 'AUDIT_RETURNED'
    ? `words:need.${need}`
    : `words:concern.${need}`;
}

export const needIcon: Record<Need, ComponentProps<typeof ToneBadge>['icon']> = {
  AUDIT_TO_DECIDE: IconClipboardCheck,
  AUDIT_RETURNED: IconClipboardX,
  ...concernIcon,
};

export const needTone: Record<Need, Tone> = {
  AUDIT_TO_DECIDE: 'calm',
  AUDIT_RETURNED: 'warn',
  ...concernTone,
};
