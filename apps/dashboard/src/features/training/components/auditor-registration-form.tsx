import { AUDITOR_KINDS } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { EmployerAuditorsFragment } from '../../../gql/graphql';
import { choice, optionalText, requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const RegisterAuditor = graphql(`
  mutation RegisterAuditor($input: RegisterAuditorInput!, $idempotencyKey: String) {
    registerAuditor(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const CorrectAuditorRegistration = graphql(`
  mutation CorrectAuditorRegistration($input: CorrectAuditorRegistrationInput!, $idempotencyKey: String) {
    correctAuditorRegistration(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const fields = { kind: choice(AUDITOR_KINDS), registeredOn: requiredDate(), registrationNo: optionalText() };
const newRegistration = z.object({ ...fields, reason: z.string() });
const correctedRegistration = z.object({ ...fields, reason: requiredText() });

type Registration = EmployerAuditorsFragment['employments'][number]['person']['registrations'][number];

interface AuditorRegistrationFormProps {
  person: { id: string; fullName: string };
  today: string;
  registration?: Registration;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Registers somebody as an auditor from a day on, or corrects that registration. */
export function AuditorRegistrationForm(props: AuditorRegistrationFormProps) {
  const { person, today, registration, reload, onClose } = props;
  const { t } = useTranslation('training');
  const record = useTranslation('record').t;
  const register = useAct(RegisterAuditor, (data) => data.registerAuditor.errors);
  const correct = useAct(CorrectAuditorRegistration, (data) => data.correctAuditorRegistration.errors);
  const values: z.input<typeof newRegistration> = {
    kind: registration?.kind ?? 'REGISTERED',
    registeredOn: registration?.registeredOn ?? today,
    registrationNo: registration?.registrationNo ?? '',
    reason: '',
  };
  return (
    <RecordDrawer
      title={t(registration ? 'auditor.correct' : 'auditor.register', { name: person.fullName })}
      description={t('auditor.explain')}
      labels={{
        kind: t('auditor.kind'),
        registeredOn: t('auditor.registeredOn'),
        registrationNo: t('auditor.registrationNo'),
        reason: record('reason.label'),
      }}
      schema={registration ? correctedRegistration : newRegistration}
      initial={values}
      recorded={registration && { version: registration.version, values }}
      reload={reload}
      savedMessage={t('auditor.saved', { name: person.fullName })}
      save={({ reason, ...recorded }, { idempotencyKey, version }) =>
        registration
          ? correct({ input: { id: registration.id, version, ...recorded, reason }, idempotencyKey })
          : register({ input: { personId: person.id, ...recorded }, idempotencyKey })
      }
      onClose={onClose}
    >
      <ChoiceField
        name="kind"
        label={t('auditor.kind')}
        options={AUDITOR_KINDS.map((kind) => ({ value: kind, label: t(`auditor.kinds.${kind}`) }))}
        required
      />
      <DateField name="registeredOn" label={t('auditor.registeredOn')} required />
      <TextField name="registrationNo" label={t('auditor.registrationNo')} />
      {registration && <ReasonField />}
    </RecordDrawer>
  );
}
