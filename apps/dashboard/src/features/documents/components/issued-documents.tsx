import { useQuery } from '@apollo/client/react';
import { Checkbox, Group, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../session/viewer';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { useFormatters } from '../../../ui/format';
import { KeysetPager } from '../../../ui/keyset-pager';
import { IssuedDocumentsDocument } from '../documents.queries';
import { MailDocuments } from './mail-documents';
import { PaperButtons } from './paper-buttons';
import type { PaperLanguage } from './paper-file';
import { ReissueForm } from './reissue-form';
import { useIssuedColumns } from './use-issued-columns';
import { usePicked } from './use-picked';

const route = getRouteApi('/signed-in/documents');

const pageSize = 50;

interface IssuedDocumentsProps {
  voided: boolean;
  language: PaperLanguage;
}

/** What was issued, latest first: found again, printed again, and a letter voided and reissued. */
export function IssuedDocuments({ voided, language }: IssuedDocumentsProps) {
  const { t } = useTranslation('documents');
  const format = useFormatters();
  const { q, after, before } = route.useSearch();
  const navigate = route.useNavigate();
  const picked = usePicked();
  const [reissuing, setReissuing] = useState<{ letterId: string; version: number; number: string } | null>(
    null,
  );
  const mayIssue = useViewer()?.permissions.includes('letters.issue') ?? false;
  const columns = useIssuedColumns({
    voided,
    language,
    picked,
    onReissue: mayIssue ? setReissuing : undefined,
  });
  const { data, previousData, loading, error, refetch } = useQuery(IssuedDocumentsDocument, {
    variables: {
      filter: { search: q, voided },
      ...(before ? { last: pageSize, before } : { first: pageSize, after }),
    },
  });
  const list = (data ?? previousData)?.documents;
  const search = useDebouncedCallback(
    (text: string) =>
      void navigate({
        search: ({ show }) => ({ show, q: text.trim() || undefined }),
        replace: true,
      }),
    250,
  );
  if (error && !list) return <ErrorState inline error={error} onRetry={() => void refetch()} />;
  const rows = list?.nodes ?? [];
  const chosen = picked.of(rows, ({ id }) => id);
  const all = rows.length > 0 && chosen.length === rows.length;
  return (
    <>
      <Group justify="space-between" mb="xs" gap="sm" mih={36}>
        <Group gap="md">
          <TextInput
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            defaultValue={q ?? ''}
            onChange={(event) => search(event.currentTarget.value)}
            leftSection={<IconSearch size={16} aria-hidden />}
            w={260}
            maw="100%"
          />
          <Checkbox
            label={t('pick.page', { count: rows.length })}
            checked={all}
            indeterminate={chosen.length > 0 && !all}
            disabled={rows.length === 0}
            onChange={() => picked.set(all ? [] : rows.map(({ id }) => id))}
          />
        </Group>
        <Group gap="xs">
          {!voided && <MailDocuments documents={chosen} />}
          <PaperButtons ids={chosen.map(({ id }) => id)} language={language} />
        </Group>
      </Group>
      <DataTable
        caption={t(voided ? 'view.void' : 'view.issued')}
        rows={list?.nodes}
        rowKey={(row) => row.id}
        columns={columns}
        busy={loading}
        empty={
          <EmptyState title={t(q ? 'empty.notFound' : voided ? 'empty.void' : 'empty.issued')}>
            {t(q ? 'empty.notFoundHint' : voided ? 'empty.voidHint' : 'empty.issuedHint')}
          </EmptyState>
        }
      />
      {list && list.totalCount > 0 && (
        <KeysetPager
          pageInfo={list.pageInfo}
          onNext={(cursor) =>
            void navigate({ search: (now) => ({ ...now, after: cursor, before: undefined }) })
          }
          onPrevious={(cursor) =>
            void navigate({ search: (now) => ({ ...now, before: cursor, after: undefined }) })
          }
        >
          {t('shown', { shown: format.count(rows.length), all: format.count(list.totalCount) })}
        </KeysetPager>
      )}
      {reissuing && <ReissueForm letter={reissuing} onClose={() => setReissuing(null)} />}
    </>
  );
}
