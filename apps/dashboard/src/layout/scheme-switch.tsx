import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const schemes = [
  { name: 'light', icon: IconSun },
  { name: 'dark', icon: IconMoon },
  { name: 'auto', icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the device says. */
export function SchemeSwitch() {
  const { t } = useTranslation('layout');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Current = schemes.find((scheme) => scheme.name === colorScheme)?.icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" width={190}>
      <Menu.Target>
        <ActionIcon size="lg" aria-label={t('scheme.label')}>
          <Current size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('scheme.label')}>
        {schemes.map(({ name, icon: Icon }) => (
          <Menu.Item
            key={name}
            role="menuitemradio"
            aria-checked={colorScheme === name}
            leftSection={<Icon size={16} aria-hidden />}
            rightSection={colorScheme === name ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={() => setColorScheme(name)}
          >
            {t(`scheme.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
