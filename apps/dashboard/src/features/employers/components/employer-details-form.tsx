import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import {
  choice,
  optionalEmail,
  optionalText,
  requiredDate,
  requiredText,
} from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import type { Situation } from './employer-situation';

const IndustryCodes = graphql(`
  query IndustryCodes {
    rules {
      industryCodes {
        code
        name
      }
    }
  }
`);

const RegisterEmployer = graphql(`
  mutation RegisterEmployer($input: RegisterEmployerInput!, $idempotencyKey: String) {
    registerEmployer(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const CorrectEmployer = graphql(`
  mutation CorrectEmployer($input: CorrectEmployerInput!, $idempotencyKey: String) {
    correctEmployer(input: $input, idempotencyKey: $idempotencyKey) {
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
  legalName: requiredText(),
  operatingName: optionalText(),
  program: choice(['SECOR', 'COR']),
  registeredOn: requiredDate(),
  wcbAccount: optionalText(),
  industryCode: optionalText(),
  city: optionalText(),
  contactName: optionalText(),
  contactEmail: optionalEmail(),
  contactPhone: optionalText(),
  contactLanguage: choice(['en', 'fr']),
};
const newEmployer = z.object({ ...fields, reason: z.string() });
const correctedEmployer = z.object({ ...fields, reason: requiredText() });
type DetailsInput = z.input<typeof newEmployer>;

function valuesOf(employer: Situation): DetailsInput {
  return {
    legalName: employer.legalName,
    operatingName: employer.operatingName ?? '',
    program: employer.program,
    registeredOn: employer.registeredOn,
    wcbAccount: employer.wcbAccount ?? '',
    industryCode: employer.industryCode ?? '',
    city: employer.city ?? '',
    contactName: employer.contactName ?? '',
    contactEmail: employer.contactEmail ?? '',
    contactPhone: employer.contactPhone ?? '',
    contactLanguage: employer.contactLanguage,
    reason: '',
  };
}

const emptyDetails = (today: string): DetailsInput => ({
  legalName: '',
  operatingName: '',
  program: 'SECOR',
  registeredOn: today,
  wcbAccount: '',
  industryCode: '',
  city: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  contactLanguage: 'en',
  reason: '',
});

interface EmployerDetailsFormProps {
  /** The employer to correct; none registers a new one. */
  employer?: Situation;
  today: string;
  reload?: () => Promise<unknown>;
  onRegistered?: (ref: string) => void;
  onClose: () => void;
}

/** Registers an employer in the program, or corrects what was recorded of it. */
export function EmployerDetailsForm({
  employer,
  today,
  reload,
  onRegistered,
  onClose,
}: EmployerDetailsFormProps) {
  const { t } = useTranslation('employer');
  const words = useTranslation('words').t;
  const record = useTranslation('record').t;
  const { data } = useQuery(IndustryCodes, { fetchPolicy: 'cache-first' });
  const register = useAct(
    RegisterEmployer,
    (answer) => answer.registerEmployer.errors,
    (answer) => answer.registerEmployer.employer && onRegistered?.(answer.registerEmployer.employer.ref),
  );
  const correct = useAct(CorrectEmployer, (answer) => answer.correctEmployer.errors);
  const recorded = employer && { version: employer.version, values: valuesOf(employer) };
  const codes = (data?.rules.industryCodes ?? []).map(({ code, name }) => ({
    value: code,
    label: `${code} ${name}`,
  }));
  return (
    <RecordDrawer
      title={employer ? t('details.correct') : t('details.register')}
      description={employer ? undefined : t('details.explain')}
      size={560}
      labels={{
        legalName: t('details.legalName'),
        operatingName: t('details.operatingName'),
        program: t('details.program'),
        registeredOn: t('details.registeredOn'),
        wcbAccount: t('details.wcbAccount'),
        industryCode: t('details.industryCode'),
        city: t('details.city'),
        contactName: t('details.contactName'),
        contactEmail: t('details.contactEmail'),
        contactPhone: t('details.contactPhone'),
        contactLanguage: t('details.contactLanguage'),
        reason: record('reason.label'),
      }}
      schema={employer ? correctedEmployer : newEmployer}
      initial={recorded?.values ?? emptyDetails(today)}
      recorded={recorded}
      reload={reload}
      savedMessage={employer ? t('details.corrected') : t('details.registered')}
      saveLabel={employer ? undefined : t('details.register')}
      save={({ reason, ...values }, { idempotencyKey, version }) =>
        employer
          ? correct({ input: { id: employer.id, version, ...values, reason }, idempotencyKey })
          : register({ input: values, idempotencyKey })
      }
      onClose={onClose}
    >
      <TextField name="legalName" label={t('details.legalName')} required />
      <TextField
        name="operatingName"
        label={t('details.operatingName')}
        description={t('details.operatingHint')}
      />
      <Group grow align="flex-start">
        <ChoiceField
          name="program"
          label={t('details.program')}
          options={[
            { value: 'SECOR', label: words('programMark.SECOR') },
            { value: 'COR', label: words('programMark.COR') },
          ]}
          required
        />
        <DateField name="registeredOn" label={t('details.registeredOn')} required />
      </Group>
      <Group grow align="flex-start">
        <TextField name="wcbAccount" label={t('details.wcbAccount')} inputMode="numeric" />
        <TextField name="city" label={t('details.city')} />
      </Group>
      <ChoiceField
        name="industryCode"
        label={t('details.industryCode')}
        options={codes}
        none={t('details.noCode')}
      />
      <Group grow align="flex-start">
        <TextField name="contactName" label={t('details.contactName')} />
        <TextField name="contactPhone" label={t('details.contactPhone')} inputMode="tel" />
      </Group>
      <TextField name="contactEmail" label={t('details.contactEmail')} inputMode="email" />
      <ChoiceField
        name="contactLanguage"
        label={t('details.contactLanguage')}
        options={[
          { value: 'en', label: words('language.en') },
          { value: 'fr', label: words('language.fr') },
        ]}
        required
      />
      {employer && <ReasonField />}
    </RecordDrawer>
  );
}
