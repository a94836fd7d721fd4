import { useQuery } from '@apollo/client/react';
import { Button, Code, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { PageHeader } from '../../ui/page-header';
import { Notice } from '../../ui/record-form/notice';
import { SectionCard } from '../../ui/section-card';
import { ApiTokensDocument } from './api-tokens.queries';
import { MakeTokenForm } from './components/make-token-form';
import { NewToken } from './components/new-token';
import { TokenTable } from './components/token-table';

/** Tokens for reporting clients: made here for oneself, shown once, revoked at any time. */
export function ApiTokensPage() {
  const { t } = useTranslation('apiTokens');
  const { data, error, refetch } = useQuery(ApiTokensDocument, { fetchPolicy: 'cache-and-network' });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        breadcrumb={
          <Link to="/reports" search={{}}>
            {t('reports')}
          </Link>
        }
        actions={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            {t('make')}
          </Button>
        }
      />
      <Stack>
        {problem && <Notice tone="bad" role="alert" title={problem} />}
        {made && <NewToken token={made} />}
        <SectionCard title={t('open')} hint={t('openHint')} flush>
          <TokenTable
            tokens={data?.apiTokens}
            empty={<EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
            onRevoked={setProblem}
          />
        </SectionCard>
        <SectionCard title={t('use')}>
          <Text size="sm">{t('useHow')}</Text>
          <Code block mt="xs" tabIndex={0} role="region" aria-label={t('example')}>
            {exampleFor(window.location.origin)}
          </Code>
        </SectionCard>
      </Stack>
      {making && <MakeTokenForm onMade={setMade} onClose={() => setMaking(false)} />}
    </>
  );
}

const exampleFor = (origin: string): string => `curl ${origin}/graphql \\
  -H 'Authorization: Bearer gst_…' -H 'Content-Type: application/json' \\
  -d '{"query": "{ report(input: { subject: EMPLOYERS, dimensions: [STANDING], measures: [COUNT] }) { report { groups { key { value } values { value } } } } }"}'`;
