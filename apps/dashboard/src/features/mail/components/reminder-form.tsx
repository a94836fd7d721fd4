import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { RemindersQuery } from '../../../gql/graphql';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField, TickField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { SetReminderDocument } from '../mail.queries';

type Reminder = RemindersQuery['reminders'][number];

/** `90, 60, 30` → the days; what makes sense of them is the server's matter. */
const reminder = z.object({
  enabled: z.boolean(),
  days: z
    .string()
    .trim()
    .min(1, 'required')
    .refine((text) => text === '' || /^\d{1,3}([,;\s]+\d{1,3})*$/.test(text), 'wholeNumber')
    .transform((text) => text.split(/[,;\s]+/).map(Number)),
});

const valuesOf = ({ enabled, days }: Reminder) => ({ enabled, days: days.join(', ') });

interface ReminderFormProps {
  reminder: Reminder;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** When reminders of a kind are sent. */
export function ReminderForm({ reminder: recorded, reload, onClose }: ReminderFormProps) {
  const { t } = useTranslation('mail');
  const set = useAct(SetReminderDocument, (answer) => answer.setReminder.errors);
  const days = recorded.kind === 'CORRECTIVE_ACTIONS_OVERDUE' ? t('setting.daysAfter') : t('setting.days');
  return (
    <RecordDrawer
      title={t('setting.title', { kind: t(`kind.${recorded.kind}`) })}
      description={t('setting.explain')}
      labels={{ enabled: t('setting.enabled'), days }}
      schema={reminder}
      initial={valuesOf(recorded)}
      recorded={{ version: recorded.version, values: valuesOf(recorded) }}
      reload={reload}
      savedMessage={t('setting.saved')}
      save={(values, { idempotencyKey, version }) =>
        set({ input: { kind: recorded.kind, version, ...values }, idempotencyKey })
      }
      onClose={onClose}
    >
      <TickField name="enabled" label={t('setting.enabled')} />
      <TextField name="days" label={days} description={t('setting.daysHint')} required />
    </RecordDrawer>
  );
}
