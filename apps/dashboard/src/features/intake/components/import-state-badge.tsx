import {
  IconArrowBackUp,
  IconCheck,
  IconFile,
  IconListSearch,
  IconLoader2,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../gql/graphql';
import { ToneBadge } from '../../../ui/tone-badge';

const looks = {
  OPEN: { tone: 'quiet', icon: IconFile },
  CHECKING: { tone: 'calm', icon: IconLoader2 },
  CHECKED: { tone: 'warn', icon: IconListSearch },
  APPLYING: { tone: 'calm', icon: IconLoader2 },
  APPLIED: { tone: 'good', icon: IconCheck },
  UNDOING: { tone: 'calm', icon: IconLoader2 },
  UNDONE: { tone: 'quiet', icon: IconArrowBackUp },
  DISCARDED: { tone: 'quiet', icon: IconTrash },
} as const;

/** Where an import stands. */
export function ImportStateBadge({ state }: { state: ImportState }) {
  const { t } = useTranslation('intake');
  const { tone, icon } = looks[state];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </ToneBadge>
  );
}
