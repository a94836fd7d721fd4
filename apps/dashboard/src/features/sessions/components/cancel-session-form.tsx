import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { CancelSession } from '../sessions.queries';

interface CancelSessionFormProps {
  session: { id: string; version: number };
  onClose: () => void;
}

/** Calls a session off; who was expected stays on the roster, so that they can be told. */
export function CancelSessionForm({ session, onClose }: CancelSessionFormProps) {
  const { t } = useTranslation('sessions');
  const act = useAct(CancelSession, (data) => data.cancelSession.errors);
  return (
    <RecordDrawer
      title={t('cancel.title')}
      description={t('cancel.explain')}
      labels={{ reason: t('cancel.reason') }}
      schema={z.object({ reason: requiredText() })}
      initial={{ reason: '' }}
      saveLabel={t('cancel.save')}
      savedMessage={t('cancel.saved')}
      danger
      save={({ reason }, { idempotencyKey }) =>
        act({ input: { id: session.id, version: session.version, reason }, idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField name="reason" label={t('cancel.reason')} required lines={2} />
    </RecordDrawer>
  );
}
