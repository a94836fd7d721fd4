import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../ui/page-header';

/** For an address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('layout');
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <p>{t('notFound.explanation')}</p>
      <Link to="/">{t('notFound.home')}</Link>
    </>
  );
}
