import { Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { TokenScope } from '../../../gql/graphql';
import { optionalDate, requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField, TickField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { MakeApiTokenDocument } from '../api-tokens.queries';

const scopes = ['REPORTS', 'RECORDS', 'EXPORTS'] as const satisfies readonly TokenScope[];

const schema = z
  .object({
    name: requiredText(),
    REPORTS: z.boolean(),
    RECORDS: z.boolean(),
    EXPORTS: z.boolean(),
    validThrough: optionalDate(),
  })
  .refine((values) => scopes.some((scope) => values[scope]), { path: ['REPORTS'], message: 'required' });

interface MakeTokenFormProps {
  onMade: (token: string) => void;
  onClose: () => void;
}

/** What the client may read, and until when. */
export function MakeTokenForm({ onMade, onClose }: MakeTokenFormProps) {
  const { t } = useTranslation('apiTokens');
  const make = useAct(
    MakeApiTokenDocument,
    (answer) => answer.makeApiToken.errors,
    ({ makeApiToken }) => makeApiToken.token && onMade(makeApiToken.token),
  );
  return (
    <RecordDrawer
      title={t('make')}
      description={t('makeExplain')}
      labels={{
        name: t('name'),
        REPORTS: t('scope.REPORTS'),
        RECORDS: t('scope.RECORDS'),
        EXPORTS: t('scope.EXPORTS'),
        validThrough: t('validThrough'),
      }}
      schema={schema}
      initial={{ name: '', REPORTS: true, RECORDS: false, EXPORTS: false, validThrough: '' }}
      saveLabel={t('make')}
      savedMessage={t('made')}
      save={({ name, validThrough, ...ticked }) =>
        make({ input: { name, validThrough, scopes: scopes.filter((scope) => ticked[scope]) } })
      }
      onClose={onClose}
    >
      <TextField name="name" label={t('name')} description={t('nameHint')} required />
      <Fieldset legend={t('mayRead')}>
        <Stack gap="sm">
          {scopes.map((scope) => (
            <TickField
              key={scope}
              name={scope}
              label={t(`scope.${scope}`)}
              description={t(`scopeHint.${scope}`)}
            />
          ))}
        </Stack>
      </Fieldset>
      <DateField name="validThrough" label={t('validThrough')} description={t('validThroughHint')} />
    </RecordDrawer>
  );
}
