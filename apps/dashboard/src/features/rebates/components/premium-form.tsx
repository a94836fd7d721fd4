import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { EmployerPremiumsFragment } from '../../../gql/graphql';
import { money, moneyText, requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField, TickField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';

const RecordPremium = graphql(`
  mutation RecordPremium($input: RecordPremiumInput!, $idempotencyKey: String) {
    recordPremium(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const CorrectPremium = graphql(`
  mutation CorrectPremium($input: CorrectPremiumInput!, $idempotencyKey: String) {
    correctPremium(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const fields = {
  wcbAccount: requiredText(),
  periodStart: requiredDate(),
  premiumCents: money(),
  payrollReported: z.boolean(),
  hoursReported: z.boolean(),
  personalCoverageOnly: z.boolean(),
  accountActive: z.boolean(),
};
const newPremium = z.object({ ...fields, reason: z.string() });
const correctedPremium = z.object({ ...fields, reason: requiredText() });

interface PremiumFormProps {
  employerId: string;
  wcbAccount: string;
  today: string;
  premium?: EmployerPremiumsFragment['premiums'][number];
  reload?: () => Promise<unknown>;
  onClose: () => void;
}

/** The premium of an account and period, with what the rebate asks of that account. */
export function PremiumForm({ employerId, wcbAccount, premium, reload, onClose }: PremiumFormProps) {
  const { t } = useTranslation('rebates');
  const record = useTranslation('record').t;
  const create = useAct(RecordPremium, (data) => data.recordPremium.errors);
  const correct = useAct(CorrectPremium, (data) => data.correctPremium.errors);
  const values: z.input<typeof newPremium> = premium
    ? {
        wcbAccount: premium.wcbAccount,
        periodStart: premium.periodStart,
        premiumCents: moneyText(premium.premiumCents),
        payrollReported: premium.payrollReported,
        hoursReported: premium.hoursReported,
        personalCoverageOnly: premium.personalCoverageOnly,
        accountActive: premium.accountActive,
        reason: '',
      }
    : {
        wcbAccount,
        periodStart: '',
        premiumCents: '',
        payrollReported: true,
        hoursReported: true,
        personalCoverageOnly: false,
        accountActive: true,
        reason: '',
      };
  return (
    <RecordDrawer
      title={premium ? t('premium.correct') : t('premium.record')}
      description={t('premium.explain')}
      labels={{
        wcbAccount: t('premium.account'),
        periodStart: t('premium.periodStart'),
        premiumCents: t('premium.amount'),
        payrollReported: t('premium.payrollReported'),
        hoursReported: t('premium.hoursReported'),
        personalCoverageOnly: t('premium.personalCoverageOnly'),
        accountActive: t('premium.accountActive'),
        reason: record('reason.label'),
      }}
      schema={premium ? correctedPremium : newPremium}
      initial={values}
      recorded={premium && { version: premium.version, values }}
      reload={reload}
      savedMessage={t('premium.saved')}
      save={({ reason, ...recorded }, { idempotencyKey, version }) =>
        premium
          ? correct({ input: { id: premium.id, version, ...recorded, reason }, idempotencyKey })
          : create({ input: { employerId, ...recorded }, idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField name="wcbAccount" label={t('premium.account')} inputMode="numeric" required />
      <DateField name="periodStart" label={t('premium.periodStart')} required />
      <TextField
        name="premiumCents"
        label={t('premium.amount')}
        inputMode="decimal"
        placeholder="1234.56"
        required
      />
      <Stack gap="xs">
        <TickField name="payrollReported" label={t('premium.payrollReported')} />
        <TickField name="hoursReported" label={t('premium.hoursReported')} />
        <TickField name="personalCoverageOnly" label={t('premium.personalCoverageOnly')} />
        <TickField name="accountActive" label={t('premium.accountActive')} />
      </Stack>
      {premium && <ReasonField />}
    </RecordDrawer>
  );
}
