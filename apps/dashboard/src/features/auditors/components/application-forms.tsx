import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { AuditorApplicationsQuery } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';
import { optionalText, requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField, useFieldId } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { PersonPicker } from '../../training';
import { ApplyAsAuditor, DecideAuditorApplication, ProveApplication } from '../auditors.queries';

export type Application = AuditorApplicationsQuery['auditorApplications'][number];

const applying = z.object({ personId: requiredText(), appliedOn: requiredDate() });

function ApplicantField() {
  const { t } = useTranslation('auditors');
  const say = useProblemText();
  const { control } = useFormContext<z.input<typeof applying>>();
  const { field, fieldState } = useController({ control, name: 'personId' });
  const id = useFieldId('personId');
  return (
    <PersonPicker
      id={id}
      label={t('apply.who')}
      required
      inputRef={field.ref}
      chosen=""
      error={say(fieldState.error?.message)}
      onType={() => field.onChange('')}
      onPick={(person) => field.onChange(person.id)}
    />
  );
}

/** Somebody applies; the self-audit that proves the work may follow. */
export function ApplyForm({ today, onClose }: { today: string; onClose: () => void }) {
  const { t } = useTranslation('auditors');
  const act = useAct(ApplyAsAuditor, (data) => data.applyAsAuditor.errors);
  return (
    <RecordDrawer
      title={t('apply.title')}
      description={t('apply.explain')}
      labels={{ personId: t('apply.who'), appliedOn: t('apply.on') }}
      schema={applying}
      initial={{ personId: '', appliedOn: today }}
      savedMessage={t('apply.saved')}
      save={(application, { idempotencyKey }) => act({ input: application, idempotencyKey })}
      onClose={onClose}
    >
      <ApplicantField />
      <DateField name="appliedOn" label={t('apply.on')} required />
    </RecordDrawer>
  );
}

interface ApplicationFormProps {
  application: Application;
  today: string;
  onClose: () => void;
}

/** Names the self-audit that proves an application. */
export function ProveForm({ application, onClose }: Omit<ApplicationFormProps, 'today'>) {
  const { t } = useTranslation('auditors');
  const act = useAct(ProveApplication, (data) => data.proveApplication.errors);
  return (
    <RecordDrawer
      title={t('prove.title', { name: application.person.fullName })}
      description={t('prove.explain')}
      labels={{ auditId: t('prove.audit') }}
      schema={z.object({ auditId: requiredText() })}
      initial={{ auditId: application.audit?.id ?? '' }}
      savedMessage={t('prove.saved')}
      save={({ auditId }, { idempotencyKey }) =>
        act({ input: { id: application.id, version: application.version, auditId }, idempotencyKey })
      }
      onClose={onClose}
    >
      <ChoiceField
        name="auditId"
        label={t('prove.audit')}
        none={t('prove.choose')}
        options={application.person.audits
          .filter(({ kind }) => kind === 'SELF')
          .map((one) => ({
            value: one.id,
            label: `${one.ref} · ${one.employer.legalName} · ${one.lastDay}`,
          }))}
        required
      />
    </RecordDrawer>
  );
}

const deciding = z
  .object({
    register: z.enum(['REGISTERED', 'DECLINED']),
    decidedOn: requiredDate(),
    registrationNo: optionalText(),
    reason: optionalText(),
  })
  .refine(({ register, reason }) => register === 'REGISTERED' || reason !== null, {
    path: ['reason'],
    message: 'required',
  });

/** Registers the applicant where the rules allow it, or declines with a reason. */
export function DecideForm({ application, today, onClose }: ApplicationFormProps) {
  const { t } = useTranslation('auditors');
  const training = useTranslation('training').t;
  const act = useAct(DecideAuditorApplication, (data) => data.decideAuditorApplication.errors);
  return (
    <RecordDrawer
      title={t('decide.title', { name: application.person.fullName })}
      labels={{
        register: t('decide.decision'),
        decidedOn: t('decide.on'),
        registrationNo: training('auditor.registrationNo'),
        reason: t('decide.reason'),
      }}
      schema={deciding}
      initial={{
        register: application.proof.allowed ? 'REGISTERED' : 'DECLINED',
        decidedOn: today,
        registrationNo: '',
        reason: '',
      }}
      savedMessage={t('decide.saved')}
      save={({ register, ...decision }, { idempotencyKey }) =>
        act({
          input: {
            id: application.id,
            version: application.version,
            register: register === 'REGISTERED',
            ...decision,
          },
          idempotencyKey,
        })
      }
      onClose={onClose}
    >
      <ReasonList reasons={application.proof.reasons} label={t('applications.proof')} />
      <ChoiceField
        name="register"
        label={t('decide.decision')}
        options={(['REGISTERED', 'DECLINED'] as const).map((value) => ({
          value,
          label: t(`decision.${value}`),
        }))}
        required
      />
      <DateField name="decidedOn" label={t('decide.on')} required />
      <TextField name="registrationNo" label={training('auditor.registrationNo')} />
      <TextField name="reason" label={t('decide.reason')} description={t('decide.reasonHint')} lines={2} />
    </RecordDrawer>
  );
}
