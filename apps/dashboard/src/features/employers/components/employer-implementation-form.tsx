import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { ErrorState } from '../../../ui/error-state';
import { optionalDate, requiredDate } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const ImplementationToRecord = graphql(`
  query ImplementationToRecord($id: ID!) {
    employer(id: $id) {
      id
      implementation {
        id
        documentationSince
        manualSubmittedOn
        manualReviewedOn
        version
      }
    }
  }
`);

const RecordImplementation = graphql(`
  mutation RecordImplementation($input: RecordImplementationInput!, $idempotencyKey: String) {
    recordImplementation(input: $input, idempotencyKey: $idempotencyKey) {
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
  documentationSince: requiredDate(),
  manualSubmittedOn: optionalDate(),
  manualReviewedOn: optionalDate(),
});

interface ImplementationFormProps {
  employerId: string;
  today: string;
  onClose: () => void;
}

/** How far the employer has put its own program in place: one record, filled in over time. */
export function EmployerImplementationForm({ employerId, onClose }: ImplementationFormProps) {
  const { t } = useTranslation('employer');
  const { data, error, refetch } = useQuery(ImplementationToRecord, { variables: { id: employerId } });
  const act = useAct(RecordImplementation, (answer) => answer.recordImplementation.errors);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} inline />;
  if (!data) return null;
  const now = data.employer?.implementation;
  const values = {
    documentationSince: now?.documentationSince ?? '',
    manualSubmittedOn: now?.manualSubmittedOn ?? '',
    manualReviewedOn: now?.manualReviewedOn ?? '',
  };
  return (
    <RecordDrawer
      title={t('implementation.record')}
      description={t('implementation.explain')}
      labels={{
        documentationSince: t('implementation.documentationSince'),
        manualSubmittedOn: t('implementation.manualSubmittedOn'),
        manualReviewedOn: t('implementation.manualReviewedOn'),
      }}
      schema={schema}
      initial={values}
      recorded={now ? { version: now.version, values } : undefined}
      reload={refetch}
      savedMessage={t('implementation.saved')}
      save={(dates, { idempotencyKey, version }) =>
        act({ input: { employerId, ...dates, version: now ? version : null }, idempotencyKey })
      }
      onClose={onClose}
    >
      <DateField name="documentationSince" label={t('implementation.documentationSince')} required />
      <DateField name="manualSubmittedOn" label={t('implementation.manualSubmittedOn')} />
      <DateField
        name="manualReviewedOn"
        label={t('implementation.manualReviewedOn')}
        description={t('implementation.reviewOptional')}
      />
    </RecordDrawer>
  );
}
