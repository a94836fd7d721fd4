import { CONDITION_KINDS } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { EmployerConditionsFragment } from '../../../gql/graphql';
import {
  choice,
  endsBeforeStart,
  optionalDate,
  optionalText,
  requiredDate,
} from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const RecordCondition = graphql(`
  mutation RecordCondition($input: RecordConditionInput!, $idempotencyKey: String) {
    recordCondition(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const CorrectCondition = graphql(`
  mutation CorrectCondition($input: CorrectConditionInput!, $idempotencyKey: String) {
    correctCondition(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const conditionSchema = (correcting: boolean) =>
  z
    .object({
      kind: choice(CONDITION_KINDS),
      from: requiredDate(),
      to: optionalDate(),
      conditionReason: optionalText(),
      reason: z.string().trim(),
    })
    .superRefine((condition, context) => {
      if (endsBeforeStart(condition.from, condition.to)) {
        context.addIssue({ code: 'custom', path: ['to'], message: 'endBeforeStart' });
      }
      if (correcting && condition.reason === '') {
        context.addIssue({ code: 'custom', path: ['reason'], message: 'required' });
      }
    });
const newCondition = conditionSchema(false);
const correctedCondition = conditionSchema(true);

interface ConditionFormProps {
  employerId: string;
  today: string;
  condition?: EmployerConditionsFragment['conditions'][number];
  reload?: () => Promise<unknown>;
  onClose: () => void;
}

/** A penalty, conviction, investigation, review, revocation or withdrawal, from a day and perhaps until one. */
export function ConditionForm({ employerId, today, condition, reload, onClose }: ConditionFormProps) {
  const { t } = useTranslation('certification');
  const record = useTranslation('record').t;
  const create = useAct(RecordCondition, (data) => data.recordCondition.errors);
  const correct = useAct(CorrectCondition, (data) => data.correctCondition.errors);
  const values: z.input<typeof newCondition> = condition
    ? {
        kind: condition.kind,
        from: condition.from,
        to: condition.to ?? '',
        conditionReason: condition.reason ?? '',
        reason: '',
      }
    : { kind: 'PENALTY', from: today, to: '', conditionReason: '', reason: '' };
  return (
    <RecordDrawer
      title={condition ? t('condition.correct') : t('condition.record')}
      description={t('condition.explain')}
      labels={{
        kind: t('condition.kind'),
        from: t('condition.from'),
        to: t('condition.to'),
        conditionReason: t('condition.reason'),
        reason: record('reason.label'),
      }}
      schema={condition ? correctedCondition : newCondition}
      initial={values}
      recorded={condition && { version: condition.version, values }}
      reload={reload}
      savedMessage={t('condition.saved')}
      save={({ conditionReason, reason, ...recorded }, { idempotencyKey, version }) =>
        condition
          ? correct({
              input: { id: condition.id, version, ...recorded, conditionReason, reason },
              idempotencyKey,
            })
          : create({ input: { employerId, ...recorded, reason: conditionReason }, idempotencyKey })
      }
      onClose={onClose}
    >
      <ChoiceField
        name="kind"
        label={t('condition.kind')}
        options={CONDITION_KINDS.map((kind) => ({
          value: kind,
          label: t(`condition.kinds.${kind}`),
        }))}
        required
      />
      <DateField name="from" label={t('condition.from')} required />
      <DateField name="to" label={t('condition.to')} description={t('condition.toHint')} />
      <TextField name="conditionReason" label={t('condition.reason')} lines={2} />
      {condition && <ReasonField />}
    </RecordDrawer>
  );
}
