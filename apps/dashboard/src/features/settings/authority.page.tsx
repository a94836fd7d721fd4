import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../gql';
import { useViewer } from '../../session/viewer';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { SectionCard } from '../../ui/section-card';
import { AuthorityForm } from './components/authority-form';
import classes from './settings.module.css';

const AuthorityDocument = graphql(`
  query Authority {
    settings {
      ...AuthorityDetails @unmask
    }
  }
`);

const PRINTED = [
  'authorityName',
  'address',
  'phone',
  'email',
  'signatoryName',
  'signatoryTitle',
  'publicUrl',
] as const;

/** Who the authority is, as its certificates and letters say, and where the public checks them. */
export function AuthorityPage() {
  const { t } = useTranslation('settings');
  const mayChange = useViewer()?.permissions.includes('settings.change') ?? false;
  const [changing, setChanging] = useState(false);
  const { data, error, refetch } = useQuery(AuthorityDocument);
  const settings = data?.settings;
  if (error && !settings) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={t('authority.title')}
        subtitle={t('authority.subtitle')}
        actions={
          mayChange && (
            <Button
              leftSection={<IconPencil size={16} aria-hidden />}
              disabled={!settings}
              onClick={() => setChanging(true)}
            >
              {t('authority.change')}
            </Button>
          )
        }
      />
      <SectionCard title={t('authority.printed')} hint={t('authority.kept')}>
        {settings ? (
          <dl className={classes.details}>
            {PRINTED.map((field) => (
              <div key={field}>
                <dt>{t(`authority.field.${field}`)}</dt>
                <dd>{settings[field] ?? t('authority.none')}</dd>
              </div>
            ))}
            <div>
              <dt>{t('authority.field.logo')}</dt>
              <dd>
                {settings.logo ? (
                  <img className={classes.logo} src={settings.logo} alt={t('authority.logoAlt')} />
                ) : (
                  t('authority.none')
                )}
              </dd>
            </div>
          </dl>
        ) : (
          <Skeleton height={240} />
        )}
      </SectionCard>
      {changing && settings && (
        <AuthorityForm settings={settings} reload={refetch} onClose={() => setChanging(false)} />
      )}
    </>
  );
}
