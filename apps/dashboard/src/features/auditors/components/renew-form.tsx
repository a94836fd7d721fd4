import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AuditorRegisterQuery } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';
import { optionalText, requiredDate } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { RenewAuditorRegistration } from '../auditors.queries';

interface RenewFormProps {
  entry: AuditorRegisterQuery['auditorRegister'][number];
  today: string;
  onClose: () => void;
}

/** Renews a registration where the rules allow it; where they do not, says what is missing. */
export function RenewForm({ entry, today, onClose }: RenewFormProps) {
  const { t } = useTranslation('auditors');
  const training = useTranslation('training').t;
  const act = useAct(RenewAuditorRegistration, (data) => data.renewAuditorRegistration.errors);
  return (
    <RecordDrawer
      title={t('renew.title', { name: entry.person.fullName })}
      description={t(entry.renewal?.allowed ? 'renew.explain' : 'renew.notNow')}
      labels={{ renewedOn: t('renew.on'), registrationNo: training('auditor.registrationNo') }}
      schema={z.object({ renewedOn: requiredDate(), registrationNo: optionalText() })}
      initial={{ renewedOn: today, registrationNo: entry.registrationNo ?? '' }}
      saveLabel={t('renew.save')}
      savedMessage={t('renew.saved', { name: entry.person.fullName })}
      save={(renewal, { idempotencyKey }) =>
        act({ input: { personId: entry.person.id, ...renewal }, idempotencyKey })
      }
      onClose={onClose}
    >
      <ReasonList reasons={entry.renewal?.reasons ?? []} label={t('renew.reasons')} />
      <DateField name="renewedOn" label={t('renew.on')} description={t('renew.onHint')} required />
      <TextField name="registrationNo" label={training('auditor.registrationNo')} />
    </RecordDrawer>
  );
}
