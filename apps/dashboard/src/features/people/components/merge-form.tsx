import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { MergePeople, UndoMerge } from '../people.queries';

export interface PersonInMerge {
  id: string;
  fullName: string;
  ref: string;
  version: number;
}

interface MergeFormProps {
  keep: PersonInMerge;
  merge: PersonInMerge;
  onClose: () => void;
}

const schema = z.object({ reason: requiredText() });

/** Makes two files of one person one; says what passes to whom before it is done. */
export function MergeForm({ keep, merge, onClose }: MergeFormProps) {
  const { t } = useTranslation('people');
  const act = useAct(MergePeople, (data) => data.mergePeople.errors);
  return (
    <RecordDrawer
      title={t('merge.title')}
      description={
        <>
          <Text size="sm">{t('merge.kept', { name: keep.fullName, ref: keep.ref })}</Text>
          <Text size="sm" mt={4}>
            {t('merge.passes', { name: merge.fullName, ref: merge.ref })}
          </Text>
        </>
      }
      labels={{ reason: t('merge.reason') }}
      schema={schema}
      initial={{ reason: '' }}
      saveLabel={t('merge.save')}
      savedMessage={t('merge.saved', { name: keep.fullName })}
      save={({ reason }, { idempotencyKey }) =>
        act({
          input: {
            keepId: keep.id,
            keepVersion: keep.version,
            mergeId: merge.id,
            mergeVersion: merge.version,
            reason,
          },
          idempotencyKey,
        })
      }
      onClose={onClose}
    >
      <TextField
        name="reason"
        label={t('merge.reason')}
        description={t('merge.reasonHint')}
        required
        lines={2}
      />
    </RecordDrawer>
  );
}

export interface MergeToUndo {
  id: string;
  version: number;
  mergedName: string;
  mergedRef: string;
}

/** Parts two people again; what came to rest on the merge since is named and has to go first. */
export function UndoMergeForm({ merge, onClose }: { merge: MergeToUndo; onClose: () => void }) {
  const { t } = useTranslation('people');
  const act = useAct(UndoMerge, (data) => data.undoMerge.errors);
  return (
    <RecordDrawer
      title={t('undo.title')}
      description={t('undo.explain', { name: merge.mergedName, ref: merge.mergedRef })}
      labels={{ reason: t('undo.reason') }}
      schema={schema}
      initial={{ reason: '' }}
      saveLabel={t('undo.title')}
      savedMessage={t('undo.saved', { name: merge.mergedName })}
      save={({ reason }, { idempotencyKey }) =>
        act({ input: { id: merge.id, version: merge.version, reason }, idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField name="reason" label={t('undo.reason')} required lines={2} />
    </RecordDrawer>
  );
}
