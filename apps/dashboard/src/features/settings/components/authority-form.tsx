import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { AuthorityDetailsFragment } from '../../../gql/graphql';
import { optionalEmail, optionalText, requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { TextField, TickField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { LogoField } from './logo-field';

export const AuthorityDetails = graphql(`
  fragment AuthorityDetails on Settings {
    authorityName
    address
    phone
    email
    signatoryName
    signatoryTitle
    publicUrl
    logo
    version
  }
`);

const ChangeSettings = graphql(`
  mutation ChangeSettings($input: ChangeSettingsInput!, $idempotencyKey: String) {
    changeSettings(input: $input, idempotencyKey: $idempotencyKey) {
      settings {
        ...AuthorityDetails @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({
  authorityName: requiredText(),
  address: optionalText(),
  phone: optionalText(),
  email: optionalEmail(),
  signatoryName: optionalText(),
  signatoryTitle: optionalText(),
  publicUrl: optionalText(),
  /** Base64 of a new file; empty keeps what there is. */
  logoFile: optionalText(),
  removeLogo: z.boolean(),
});
type Input = z.input<typeof schema>;

function valuesOf(settings: AuthorityDetailsFragment): Input {
  return {
    authorityName: settings.authorityName ?? '',
    address: settings.address ?? '',
    phone: settings.phone ?? '',
    email: settings.email ?? '',
    signatoryName: settings.signatoryName ?? '',
    signatoryTitle: settings.signatoryTitle ?? '',
    publicUrl: settings.publicUrl ?? '',
    logoFile: '',
    removeLogo: false,
  };
}

interface AuthorityFormProps {
  settings: AuthorityDetailsFragment;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Says who the authority is. Documents issued before keep what was printed on them. */
export function AuthorityForm({ settings, reload, onClose }: AuthorityFormProps) {
  const { t } = useTranslation('settings');
  const act = useAct(ChangeSettings, (data) => data.changeSettings.errors);
  const values = valuesOf(settings);
  return (
    <RecordDrawer
      title={t('authority.change')}
      description={t('authority.kept')}
      labels={{
        authorityName: t('authority.field.authorityName'),
        address: t('authority.field.address'),
        phone: t('authority.field.phone'),
        email: t('authority.field.email'),
        signatoryName: t('authority.field.signatoryName'),
        signatoryTitle: t('authority.field.signatoryTitle'),
        publicUrl: t('authority.field.publicUrl'),
        logoFile: t('authority.field.logo'),
        removeLogo: t('authority.removeLogo'),
      }}
      schema={schema}
      initial={values}
      recorded={{ version: settings.version, values }}
      reload={reload}
      savedMessage={t('authority.saved')}
      save={(input, { idempotencyKey, version }) => act({ input: { ...input, version }, idempotencyKey })}
      onClose={onClose}
    >
      <TextField name="authorityName" label={t('authority.field.authorityName')} required />
      <TextField name="address" label={t('authority.field.address')} lines={3} />
      <TextField name="phone" label={t('authority.field.phone')} />
      <TextField name="email" label={t('authority.field.email')} inputMode="email" />
      <TextField name="signatoryName" label={t('authority.field.signatoryName')} />
      <TextField name="signatoryTitle" label={t('authority.field.signatoryTitle')} />
      <TextField
        name="publicUrl"
        label={t('authority.field.publicUrl')}
        description={t('authority.publicUrlHint')}
        placeholder="https://standing.example.test"
      />
      <LogoField name="logoFile" label={t('authority.field.logo')} description={t('authority.logoHint')} />
      {settings.logo && <TickField name="removeLogo" label={t('authority.removeLogo')} />}
    </RecordDrawer>
  );
}
