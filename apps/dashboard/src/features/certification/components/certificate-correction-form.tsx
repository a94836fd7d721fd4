import { PROGRAMS } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { EmployerCertificatesFragment } from '../../../gql/graphql';
import { choice, requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const CorrectCertification = graphql(`
  mutation CorrectCertification($input: CorrectCertificationInput!, $idempotencyKey: String) {
    correctCertification(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({
  program: choice(PROGRAMS),
  certifiedOn: requiredDate(),
  certificateNo: requiredText(),
  reason: requiredText(),
});

interface CertificateCorrectionFormProps {
  certificate: EmployerCertificatesFragment['certificates'][number];
  reload: () => Promise<unknown>;
  onClose: () => void;
}

export function CertificateCorrectionForm({ certificate, reload, onClose }: CertificateCorrectionFormProps) {
  const { t } = useTranslation('certification');
  const words = useTranslation('words').t;
  const record = useTranslation('record').t;
  const act = useAct(CorrectCertification, (data) => data.correctCertification.errors);
  const { program, certifiedOn, certificateNo } = certificate;
  const values: z.input<typeof schema> = { program, certifiedOn, certificateNo, reason: '' };
  return (
    <RecordDrawer
      title={t('certificates.correct', { no: certificateNo })}
      labels={{
        program: t('certificates.program'),
        certifiedOn: t('certify.certifiedOn'),
        certificateNo: t('certify.certificateNo'),
        reason: record('reason.label'),
      }}
      schema={schema}
      initial={values}
      recorded={{ version: certificate.version, values }}
      reload={reload}
      savedMessage={t('certificates.corrected')}
      save={(corrected, { idempotencyKey, version }) =>
        act({ input: { id: certificate.id, version, ...corrected }, idempotencyKey })
      }
      onClose={onClose}
    >
      <ChoiceField
        name="program"
        label={t('certificates.program')}
        options={PROGRAMS.map((value) => ({ value, label: words(`programMark.${value}`) }))}
        required
      />
      <DateField name="certifiedOn" label={t('certify.certifiedOn')} required />
      <TextField name="certificateNo" label={t('certify.certificateNo')} required />
      <ReasonField />
    </RecordDrawer>
  );
}
