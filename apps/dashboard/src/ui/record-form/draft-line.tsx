import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../format';
import type { FormDraft } from './use-kept-draft';

/** "Draft kept 10:42 · Discard the draft"; nothing while there is none. */
export function DraftLine({ draft }: { draft: FormDraft }) {
  const { t } = useTranslation('record');
  if (draft.keptAt === null) return null;
  return (
    <>
      {t('draft.kept', { time: timeOf(draft.keptAt) })} ·{' '}
      <Anchor component="button" type="button" inherit underline="always" onClick={draft.discard}>
        {t('draft.discard')}
      </Anchor>
    </>
  );
}
