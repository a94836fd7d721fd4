import { Button, CopyButton, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../ui/section-card';

/** The token that was just made, shown this once. */
export function NewToken({ token }: { token: string }) {
  const { t } = useTranslation('apiTokens');
  return (
    <SectionCard title={t('yours')}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          readOnly
          flex={1}
          aria-label={t('yours')}
          value={token}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('copied') : t('copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm" mt="xs">
        {t('once')}
      </Text>
    </SectionCard>
  );
}
