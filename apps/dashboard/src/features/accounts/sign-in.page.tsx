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
        <div className={classes.brand}>
          <img src="/icon.svg" alt="" width={36} height={36} />
          <div>
            <h1>Good Standing</h1>
            <p>{t('purpose')}</p>
          </div>
        </div>
        <SignInForm onSignedIn={() => router.history.replace(returnTo ?? '/')} />
        <p className={classes.forgotten}>{t('forgotten')}</p>
      </div>
      <button type="button" lang={other} className={classes.language} onClick={() => changeLanguage(other)}>
        {other === 'fr-CA' ? 'Français' : 'English'}
      </button>
    </main>
  );
}
