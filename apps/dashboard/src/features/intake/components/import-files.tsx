import { useApolloClient, useQuery } from '@apollo/client/react';
import { Button, FileButton, Stack } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFilePartsFragment } from '../../../gql/graphql';
import { EmptyState } from '../../../ui/empty-state';
import { SectionCard } from '../../../ui/section-card';
import { IntakeFormatDocument } from '../intake.queries';
import { sendFile } from '../send-file';
import type { ImportActs } from '../use-import-act';
import { MatchedFile } from './matched-file';

interface ImportFilesProps {
  importId: string;
  files: readonly ImportFilePartsFragment[];
  acts: ImportActs;
}

/** The files of an import, each with what it is taken for and its columns. */
export function ImportFiles({ importId, files, acts }: ImportFilesProps) {
  const { t } = useTranslation('intake');
  const client = useApolloClient();
  const [sending, setSending] = useState(false);
  const { data } = useQuery(IntakeFormatDocument);
  const format = data?.intakeFormat ?? [];

  async function send(chosen: readonly File[]): Promise<void> {
    setSending(true);
    const problems: string[] = [];
    for (const file of chosen) {
      const problem = await sendFile(importId, file, t('unreachable'));
      if (problem !== null) problems.push(problem);
    }
    acts.tell(problems.join(' '));
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
    setSending(false);
  }

  return (
    <SectionCard
      title={t('files.title')}
      hint={t('files.hint')}
      actions={
        <FileButton multiple accept=".csv,.txt,.xlsx" onChange={(chosen) => void send(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={sending}
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t('files.add')}
            </Button>
          )}
        </FileButton>
      }
    >
      {files.length === 0 ? (
        <EmptyState title={t('files.none')}>{t('files.noneHint')}</EmptyState>
      ) : (
        <Stack gap="sm">
          {files.map((file) => (
            <MatchedFile key={file.id} file={file} format={format} acts={acts} />
          ))}
        </Stack>
      )}
    </SectionCard>
  );
}
