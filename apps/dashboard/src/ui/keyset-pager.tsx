import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface KeysetPagerProps {
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor?: string | null;
    endCursor?: string | null;
  };
  onNext: (after: string) => void;
  onPrevious: (before: string) => void;
  /** What is listed and how many in all, at the start of the line. */
  children?: ReactNode;
}

/** Walks a list page by page from cursor to cursor: a row added meanwhile never shifts the next page. */
export function KeysetPager({ pageInfo, onNext, onPrevious, children }: KeysetPagerProps) {
  const { t } = useTranslation('ui');
  const { startCursor, endCursor } = pageInfo;
  return (
    <Group
      component="nav"
      aria-label={t('pager.label')}
      justify="space-between"
      mt="sm"
      mih={36}
      className="no-print"
    >
      <Text size="sm" c="dimmed" component="div" className="tabular">
        {children}
      </Text>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={16} aria-hidden />}
          disabled={!pageInfo.hasPreviousPage || !startCursor}
          onClick={() => startCursor && onPrevious(startCursor)}
        >
          {t('pager.previous')}
        </Button>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          disabled={!pageInfo.hasNextPage || !endCursor}
          onClick={() => endCursor && onNext(endCursor)}
        >
          {t('pager.next')}
        </Button>
      </Group>
    </Group>
  );
}
