import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const LANGUAGES = ['en', 'fr'] as const;

export interface DownloadedFile {
  name: string;
  /** Where it is, from the root of this site. */
  path: string;
}

interface DownloadMenuProps {
  label: string;
  files: readonly DownloadedFile[];
}

/** Files to take away, each in English or French, whatever the language of the screen. */
export function DownloadMenu({ label, files }: DownloadMenuProps) {
  const { t } = useTranslation('record');
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.flatMap(({ name, path }) =>
          LANGUAGES.map((language) => (
            <Menu.Item
              key={`${path} ${language}`}
              component="a"
              href={`${path}?language=${language}&download`}
            >
              {t('download.inLanguage', { file: name, language: t(`download.${language}`) })}
            </Menu.Item>
          )),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
