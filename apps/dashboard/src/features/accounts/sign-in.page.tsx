import { Anchor, Group, Text, Title } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/i18n';
import { SignInForm } from '../../session/sign-in-form';
import classes from './sign-in.module.css';

/** The way in. After it, the page that was asked for. */
export function SignInPage() {
  const { t, i18n } = useTranslation('accounts');
  const router = useRouter();
  const { returnTo } = useSearch({ from: '/sign-in' });
  const other = i18n.language === 'fr-CA' ? 'en-CA' : 'fr-CA';

  useEffect(() => {
    document.title = `${t('title')} · Good Standing`;
  }, [t]);

  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Group gap="sm" mb="lg">
          <img src="/icon.svg" alt="" width={32} height={32} />
          <div>
            <Title order={1} size="h1">
              Good Standing
            </Title>
            <Text c="dimmed" size="sm">
              {t('purpose')}
            </Text>
          </div>
        </Group>
        <SignInForm onSignedIn={() => router.history.push(returnTo ?? '/')} />
        <Text size="sm" c="dimmed" mt="lg">
          {t('forgotten')}
        </Text>
      </div>
      <Anchor
        component="button"
        type="button"
        lang={other}
        size="sm"
        mt="md"
        onClick={() => changeLanguage(other)}
      >
        {other === 'fr-CA' ? 'Français' : 'English'}
      </Anchor>
    </main>
  );
}
