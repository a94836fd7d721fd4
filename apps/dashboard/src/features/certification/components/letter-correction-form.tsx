import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { EmployerLettersFragment } from '../../../gql/graphql';
import {
  choice,
  optionalDate,
  optionalText,
  requiredDate,
  requiredText,
} from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const CorrectLetter = graphql(`
  mutation CorrectLetter($input: CorrectLetterInput!, $idempotencyKey: String) {
    correctLetter(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

/** The cycle years that have a letter. */
const LETTER_YEARS = ['2', '3'] as const;

const schema = z.object({
  cycleYear: choice(LETTER_YEARS),
  issuedOn: requiredDate(),
  letterNo: requiredText(),
  voidedOn: optionalDate(),
  voidReason: optionalText(),
  reason: requiredText(),
});

interface LetterCorrectionFormProps {
  letter: EmployerLettersFragment['letters'][number];
  reload: () => Promise<unknown>;
  onClose: () => void;
}

export function LetterCorrectionForm({ letter, reload, onClose }: LetterCorrectionFormProps) {
  const { t } = useTranslation('certification');
  const record = useTranslation('record').t;
  const act = useAct(CorrectLetter, (data) => data.correctLetter.errors);
  const values: z.input<typeof schema> = {
    cycleYear: letter.cycleYear === 3 ? '3' : '2',
    issuedOn: letter.issuedOn,
    letterNo: letter.letterNo,
    voidedOn: letter.voidedOn ?? '',
    voidReason: letter.voidReason ?? '',
    reason: '',
  };
  return (
    <RecordDrawer
      title={t('letters.correct', { no: letter.letterNo })}
      labels={{
        cycleYear: t('letters.cycleYear'),
        issuedOn: t('issue.issuedOn'),
        letterNo: t('issue.letterNo'),
        voidedOn: t('void.voidedOn'),
        voidReason: t('void.reason'),
        reason: record('reason.label'),
      }}
      schema={schema}
      initial={values}
      recorded={{ version: letter.version, values }}
      reload={reload}
      savedMessage={t('letters.corrected')}
      save={({ cycleYear, ...corrected }, { idempotencyKey, version }) =>
        act({ input: { id: letter.id, version, cycleYear: Number(cycleYear), ...corrected }, idempotencyKey })
      }
      onClose={onClose}
    >
      <ChoiceField
        name="cycleYear"
        label={t('letters.cycleYear')}
        options={LETTER_YEARS.map((year) => ({ value: year, label: t('letters.year', { year }) }))}
        required
      />
      <DateField name="issuedOn" label={t('issue.issuedOn')} required />
      <TextField name="letterNo" label={t('issue.letterNo')} required />
      <DateField name="voidedOn" label={t('void.voidedOn')} />
      <TextField name="voidReason" label={t('void.reason')} />
      <ReasonField />
    </RecordDrawer>
  );
}
