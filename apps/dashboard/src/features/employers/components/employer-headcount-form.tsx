import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { requiredDate, requiredText, wholeNumber } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const RecordHeadcount = graphql(`
  mutation RecordHeadcount($input: RecordHeadcountInput!, $idempotencyKey: String) {
    recordHeadcount(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const CorrectHeadcount = graphql(`
  mutation CorrectHeadcount($input: CorrectHeadcountInput!, $idempotencyKey: String) {
    correctHeadcount(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const fields = { effectiveOn: requiredDate(), headcount: wholeNumber() };
const newHeadcount = z.object({ ...fields, reason: z.string() });
const correctedHeadcount = z.object({ ...fields, reason: requiredText() });

export interface CorrectableHeadcount {
  id: string;
  version: number;
  effectiveOn: string;
  headcount: number;
}

interface HeadcountFormProps {
  employerId: string;
  today: string;
  /** The record to correct; none records a new one. */
  headcount?: CorrectableHeadcount;
  reload?: () => Promise<unknown>;
  onClose: () => void;
}

/** How many people the employer has from a day on. */
export function EmployerHeadcountForm({ employerId, today, headcount, reload, onClose }: HeadcountFormProps) {
  const { t } = useTranslation('employer');
  const record = useTranslation('record').t;
  const create = useAct(RecordHeadcount, (data) => data.recordHeadcount.errors);
  const correct = useAct(CorrectHeadcount, (data) => data.correctHeadcount.errors);
  const recorded = headcount && {
    version: headcount.version,
    values: { effectiveOn: headcount.effectiveOn, headcount: String(headcount.headcount), reason: '' },
  };
  return (
    <RecordDrawer
      title={headcount ? t('headcount.correct') : t('headcount.record')}
      description={t('headcount.explain')}
      labels={{
        effectiveOn: t('headcount.effectiveOn'),
        headcount: t('headcount.people'),
        reason: record('reason.label'),
      }}
      schema={headcount ? correctedHeadcount : newHeadcount}
      initial={recorded?.values ?? { effectiveOn: today, headcount: '', reason: '' }}
      recorded={recorded}
      reload={reload}
      savedMessage={t('headcount.saved')}
      save={({ reason, ...values }, { idempotencyKey, version }) =>
        headcount
          ? correct({ input: { id: headcount.id, version, ...values, reason }, idempotencyKey })
          : create({ input: { employerId, ...values }, idempotencyKey })
      }
      onClose={onClose}
    >
      <DateField name="effectiveOn" label={t('headcount.effectiveOn')} required />
      <TextField name="headcount" label={t('headcount.people')} inputMode="numeric" required />
      {headcount && <ReasonField />}
    </RecordDrawer>
  );
}
