import { useApolloClient, useMutation } from '@apollo/client/react';
import { Menu, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql';
import { changeLanguage } from '../i18n/i18n';
import { languages } from '../i18n/language';
import { useViewer } from '../session/viewer';
import classes from './viewer-menu.module.css';

const SignOut = graphql(`
  mutation SignOut {
    signOut {
      errors {
        code
        message
      }
    }
  }
`);

/** Each language under its own name, so that it can be found by who cannot read the other. */
const languageName = { 'en-CA': 'English', 'fr-CA': 'Français' } as const;

/** Who is signed in, the language of the screen, and the way out. */
export function ViewerMenu() {
  const { t, i18n } = useTranslation(['layout', 'words']);
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [signOut, { loading }] = useMutation(SignOut);

  async function leave(): Promise<void> {
    await signOut();
    await navigate({ to: '/sign-in' });
    await client.clearStore();
  }

  if (!viewer) return null;
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={t('layout:viewer.menu', { name: viewer.displayName })}
        >
          <IconUserCircle size={20} stroke={1.6} aria-hidden />
          <span className={classes.name}>{viewer.displayName}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <Text fw={600}>{viewer.displayName}</Text>
          <Text size="sm" c="dimmed">
            {t(`words:role.${viewer.role}`)} · {viewer.email}
          </Text>
        </div>
        <Menu.Divider />
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            role="menuitemradio"
            aria-checked={i18n.language === language}
            rightSection={i18n.language === language ? <IconCheck size={16} aria-hidden /> : undefined}
            onClick={async () => {
              await changeLanguage(language);
              // Reasons and messages come from the server in the language of the screen.
              await client.refetchQueries({ include: 'active' });
            }}
          >
            {languageName[language]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} disabled={loading} onClick={leave}>
          {t('layout:viewer.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
