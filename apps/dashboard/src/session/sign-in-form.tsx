import { useApolloClient, useMutation } from '@apollo/client/react';
import { IconAlertCircle, IconEye, IconEyeOff } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../apollo/describe-error';
import { graphql } from '../gql';
import classes from './sign-in-form.module.css';
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

/**
 * Address and password, in plain HTML: the sign-in page is the first thing ever loaded. A refusal is said above the fields and keeps what was typed.
 */
export function SignInForm({ onSignedIn, email: initialEmail = '' }: SignInFormProps) {
  const { t } = useTranslation('layout');
  const client = useApolloClient();
  const [email, setEmail] = useState(initialEmail);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState(false);
  const [entering, setEntering] = useState(false);
  const field = useId();
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

  const Eye = shown ? IconEyeOff : IconEye;
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <div role="alert">
        {problem && (
          <p className={classes.problem}>
            <IconAlertCircle size={18} aria-hidden />
            {problem}
          </p>
        )}
      </div>
      <div>
        <label htmlFor={`${field}-email`}>{t('signIn.email')}</label>
        <input
          id={`${field}-email`}
          type="email"
          // biome-ignore lint/a11y/noAutofocus: signing in is all there is to do on this form
          autoFocus={initialEmail === ''}
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </div>
      <div>
        <label htmlFor={`${field}-password`}>{t('signIn.password')}</label>
        <div className={classes.password}>
          <input
            id={`${field}-password`}
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <button
            type="button"
            className={classes.eye}
            aria-label={t('signIn.showPassword')}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Eye size={18} stroke={1.6} aria-hidden />
          </button>
        </div>
      </div>
      <button type="submit" className={classes.submit} disabled={entering}>
        {entering ? t('signIn.entering') : t('signIn.submit')}
      </button>
    </form>
  );
}
