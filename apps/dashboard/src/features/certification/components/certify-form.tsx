import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { Program } from '../../../gql/graphql';
import { optionalText, requiredDate } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { DecisionLines, useDecisionDay } from './decision-lines';

const MayBeCertified = graphql(`
  query MayBeCertified($id: ID!, $program: Program!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      mayBeCertified(program: $program) {
        allowed
        reasons {
          ...ReasonLine @unmask
        }
      }
    }
  }
`);

const Certify = graphql(`
  mutation Certify($input: CertifyInput!, $idempotencyKey: String) {
    certify(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({ certifiedOn: requiredDate(), certificateNo: optionalText() });

interface CertifyFormProps {
  employerId: string;
  program: Program;
  today: string;
  onClose: () => void;
}

/** Why the employer may, or may not, be certified on the day that is typed. */
function CertifyLines({ employerId, program, today }: Omit<CertifyFormProps, 'onClose'>) {
  const { t } = useTranslation('certification');
  const { day, asOf, policy } = useDecisionDay('certifiedOn', today);
  const { data, error, refetch } = useQuery(MayBeCertified, {
    variables: { id: employerId, program, asOf },
    ...policy,
  });
  return (
    <DecisionLines
      title={t('certify.lines', { date: day })}
      decision={data?.employer?.mayBeCertified}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

/** Makes a certificate. Every line of the certifying set is shown, met and unmet, before anything is saved. */
export function CertifyForm({ employerId, program, today, onClose }: CertifyFormProps) {
  const { t } = useTranslation('certification');
  const words = useTranslation('words').t;
  const act = useAct(Certify, (answer) => answer.certify.errors);
  return (
    <RecordDrawer
      title={t('certify.title', { program: words(`programMark.${program}`) })}
      description={t('certify.explain')}
      size={560}
      labels={{ certifiedOn: t('certify.certifiedOn'), certificateNo: t('certify.certificateNo') }}
      schema={schema}
      initial={{ certifiedOn: today, certificateNo: '' }}
      savedMessage={t('certify.saved')}
      saveLabel={t('certify.save')}
      save={(values, { idempotencyKey }) =>
        act({ input: { employerId, program, ...values }, idempotencyKey })
      }
      onClose={onClose}
    >
      <CertifyLines employerId={employerId} program={program} today={today} />
      <DateField name="certifiedOn" label={t('certify.certifiedOn')} required />
      <TextField
        name="certificateNo"
        label={t('certify.certificateNo')}
        description={t('certify.numberHint')}
      />
    </RecordDrawer>
  );
}
