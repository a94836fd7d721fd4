import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce';
import { useAct } from '../../../ui/record-form/use-act';
import { RevokeApiTokenDocument } from '../api-tokens.queries';

interface RevokeTokenProps {
  token: { id: string; name: string };
  /** What stood in the way; null when it is revoked. */
  onDone: (problem: string | null) => void;
}

/** Asks once more, since what is revoked does not come back and its client stands still. */
export function RevokeToken({ token: { id, name }, onDone }: RevokeTokenProps) {
  const { t } = useTranslation('apiTokens');
  const [asking, setAsking] = useState(false);
  const revoke = useAct(RevokeApiTokenDocument, (answer) => answer.revokeApiToken.errors);

  async function end(): Promise<void> {
    const errors = await revoke({ input: { id } }).catch(() => [{ message: t('failed') }]);
    onDone(errors[0]?.message ?? null);
    if (errors.length === 0) announce(t('revoked', { name }));
    else setAsking(false);
  }

  if (!asking) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('revokeOne', { name })}
        onClick={() => setAsking(true)}
      >
        {t('revoke')}
      </Button>
    );
  }
  return (
    <Group gap={4} justify="flex-end">
      <Button
        size="compact-sm"
        color="red"
        autoFocus
        aria-label={t('revokeNow', { name })}
        onClick={() => void end()}
      >
        {t('revoke')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(false)}>
        {t('keep')}
      </Button>
    </Group>
  );
}
