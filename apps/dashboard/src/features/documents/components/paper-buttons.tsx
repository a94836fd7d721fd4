import { Button, Group } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type PaperLanguage, paperFile } from './paper-file';

interface PaperButtonsProps {
  ids: readonly string[];
  language: PaperLanguage;
}

/** Opens documents as one PDF, from where they are printed, or saves them. */
export function PaperButtons({ ids, language }: PaperButtonsProps) {
  const { t } = useTranslation('documents');
  if (ids.length === 0) return null;
  return (
    <Group gap="xs">
      <Button
        component="a"
        href={paperFile(ids, language)}
        target="_blank"
        rel="noreferrer"
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden />}
      >
        {t('paper.open', { count: ids.length })}
      </Button>
      <Button
        component="a"
        href={paperFile(ids, language, { download: true })}
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t('paper.download', { count: ids.length })}
      </Button>
    </Group>
  );
}
