import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Answer {
  answer: { errors: readonly { message: string }[] };
}

export interface ImportActs {
  /** What stood in the way of the last act; empty when nothing did. */
  problem: string;
  busy: boolean;
  /** @returns whether it was done; everything on screen is then asked for again */
  run: <Input extends object>(
    document: TypedDocumentNode<Answer, { input: Input }>,
    input: Input,
  ) => Promise<boolean>;
  tell: (problem: string) => void;
}

/** The acts of an import's page, one after another, with what stood in the way of the last. */
export function useImportActs(): ImportActs {
  const { t } = useTranslation('intake');
  const client = useApolloClient();
  const [problem, tell] = useState('');
  const [busy, setBusy] = useState(false);
  return {
    problem,
    busy,
    tell,
    run: async (document, input) => {
      setBusy(true);
      try {
        const { data } = await client.mutate({ mutation: document, variables: { input } });
        const errors = data?.answer.errors ?? [];
        tell(errors.map(({ message }) => message).join(' '));
        await client.refetchQueries({ include: 'active' }).catch(() => undefined);
        return errors.length === 0;
      } catch {
        tell(t('unreachable'));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
