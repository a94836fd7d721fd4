import { useApolloClient, useMutation } from '@apollo/client/react';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../apollo/describe-error';
import { graphql } from '../gql';
import { ViewerDocument } from './viewer';

const SignIn = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      viewer {
        id
        email
        displayName
        role
        permissions
      }
      errors {
        code
        message
      }
    }
  }
`);

interface SignInFormProps {
  /** Called once the server has accepted the sign-in. */
  onSignedIn: () => void | Promise<void>;
  /** The address to start with. */
  email?: string;
}

/** Address and password. A refusal is said above the fields and keeps what was typed. */
export function SignInForm({ onSignedIn, email: initialEmail = '' }: SignInFormProps) {
  const { t } = useTranslation('layout');
  const client = useApolloClient();
  const [email, setEmail] = useState(initialEmail);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [entering, setEntering] = useState(false);
  const [signIn] = useMutation(SignIn);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!email.trim() || !password) {
      setProblem(t('signIn.bothNeeded'));
      return;
    }
    setProblem(undefined);
    setEntering(true);
    try {
      const { data } = await signIn({ variables: { email: email.trim(), password } });
      const refusal = data?.signIn.errors[0];
      if (refusal || !data?.signIn.viewer) {
        setProblem(refusal?.message ?? t('signIn.failed'));
        return;
      }
      await client.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
      await onSignedIn();
    } catch (error) {
      const failure = describeError(error);
      setProblem(
        failure.kind === 'connection' ? t('signIn.unreachable') : (failure.message ?? t('signIn.failed')),
      );
    } finally {
      setEntering(false);
    }
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div role="alert">
          {problem && (
            <Alert icon={<IconAlertCircle aria-hidden />} color="red" variant="light">
              {problem}
            </Alert>
          )}
        </div>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          size="md"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          size="md"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
        />
        <Button type="submit" size="md" loading={entering} fullWidth>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}
