import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionEnd } from '../apollo/session-end';
import { hasUnsavedChanges } from '../ui/unsaved-forms';

const SignInAgain = lazy(() => import('./sign-in-again'));

/**
 * When the session ends in the middle of work: a page with something unsaved stays as it is and asks for the password
 * in front of it; any other goes to the sign-in page and comes back.
 */
export function SessionEnded() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);

  useEffect(
    () =>
      onSessionEnd(() => {
        if (hasUnsavedChanges()) {
          setAsking(true);
          return;
        }
        const returnTo = window.location.pathname + window.location.search;
        void client.clearStore().then(() => navigate({ to: '/sign-in', search: { returnTo } }));
      }),
    [client, navigate],
  );

  return (
    asking && (
      <Suspense fallback={null}>
        <SignInAgain onClose={() => setAsking(false)} />
      </Suspense>
    )
  );
}
