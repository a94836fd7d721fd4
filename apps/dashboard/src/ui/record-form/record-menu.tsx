import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEraser, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface RecordMenuProps {
  /** The record the menu is about, so that each button has its own name. */
  of: string;
  onCorrect?: () => void;
  onStrike?: () => void;
  /** More items, before the two. */
  children?: ReactNode;
}

/** What can be done with one record of a table: correct it, strike it, and what else the record offers. */
export function RecordMenu({ of, onCorrect, onStrike, children }: RecordMenuProps) {
  const { t } = useTranslation('record');
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu', { record: of })} size="md">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {children}
        {onCorrect && (
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onCorrect}>
            {t('correct')}
          </Menu.Item>
        )}
        {onStrike && (
          <Menu.Item
            leftSection={<IconEraser size={16} aria-hidden />}
            c="var(--tone-bad-text)"
            onClick={onStrike}
          >
            {t('strike.open')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
