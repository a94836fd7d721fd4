import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { optionalText, requiredDate } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { DecisionLines, useDecisionDay } from './decision-lines';

const MayReceiveLetter = graphql(`
  query MayReceiveLetter($id: ID!, $cycleYear: Int!, $asOf: CalendarDate) {
    employer(id: $id, asOf: $asOf) {
      id
      mayReceiveLetter(cycleYear: $cycleYear) {
        allowed
        reasons {
          ...ReasonLine @unmask
        }
      }
    }
  }
`);

const IssueLetter = graphql(`
  mutation IssueLetter($input: IssueLetterInput!, $idempotencyKey: String) {
    issueLetter(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({ issuedOn: requiredDate(), letterNo: optionalText() });

interface IssueLetterFormProps {
  employerId: string;
  cycleYear: number;
  today: string;
  onClose: () => void;
}

/** Why the letter may, or may not, be issued on the day that is typed. */
function LetterLines({ employerId, cycleYear, today }: Omit<IssueLetterFormProps, 'onClose'>) {
  const { t } = useTranslation('certification');
  const { day, asOf, policy } = useDecisionDay('issuedOn', today);
  const { data, error, refetch } = useQuery(MayReceiveLetter, {
    variables: { id: employerId, cycleYear, asOf },
    ...policy,
  });
  return (
    <DecisionLines
      title={t('issue.lines', { date: day })}
      decision={data?.employer?.mayReceiveLetter}
      error={error}
      onRetry={() => void refetch()}
    />
  );
}

/** Issues the letter of good standing for a cycle year, with every line that allows or refuses it in sight. */
export function IssueLetterForm({ employerId, cycleYear, today, onClose }: IssueLetterFormProps) {
  const { t } = useTranslation('certification');
  const act = useAct(IssueLetter, (answer) => answer.issueLetter.errors);
  return (
    <RecordDrawer
      title={t('issue.title', { year: cycleYear })}
      description={t('issue.explain')}
      size={560}
      labels={{ issuedOn: t('issue.issuedOn'), letterNo: t('issue.letterNo') }}
      schema={schema}
      initial={{ issuedOn: today, letterNo: '' }}
      savedMessage={t('issue.saved', { year: cycleYear })}
      saveLabel={t('issue.save')}
      save={(values, { idempotencyKey }) =>
        act({ input: { employerId, cycleYear, ...values }, idempotencyKey })
      }
      onClose={onClose}
    >
      <LetterLines employerId={employerId} cycleYear={cycleYear} today={today} />
      <DateField name="issuedOn" label={t('issue.issuedOn')} required />
      <TextField name="letterNo" label={t('issue.letterNo')} description={t('certify.numberHint')} />
    </RecordDrawer>
  );
}
