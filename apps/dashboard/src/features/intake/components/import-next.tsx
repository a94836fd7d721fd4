import { useApolloClient } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportQuery } from '../../../gql/graphql';
import { downloadText } from '../../../ui/download';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import {
  ApplyImportDocument,
  CheckImportDocument,
  DiscardImportDocument,
  ImportRejectsDocument,
  UndoImportDocument,
} from '../intake.queries';
import type { ImportActs } from '../use-import-act';
import { UndoQuestion } from './undo-question';

type Found = NonNullable<ImportQuery['import']>;

/** Where the import stands in a sentence, and what can be done next. */
export function ImportNext({ found, acts }: { found: Found; acts: ImportActs }) {
  const { t } = useTranslation('intake');
  const format = useFormatters();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { id: importId, state, counts } = found;
  const sum = (name: 'new' | 'changed' | 'rejected') => counts.reduce((all, one) => all + one[name], 0);
  const written = sum('new') + sum('changed');
  const rejected = sum('rejected');

  async function takeAway(): Promise<void> {
    const { data } = await client.query({
      query: ImportRejectsDocument,
      variables: { id: importId },
      fetchPolicy: 'network-only',
    });
    if (data?.import) downloadText('rejected-rows.csv', data.import.rejectsCsv);
  }

  async function discard(): Promise<void> {
    if (await acts.run(DiscardImportDocument, { importId })) await navigate({ to: '/intake' });
  }

  const sentence = {
    OPEN: t('next.OPEN'),
    CHECKED: t('next.CHECKED', { written: format.count(written), rejected: format.count(rejected) }),
    APPLIED: t('next.APPLIED', {
      written: format.count(written),
      rejected: format.count(rejected),
      employers: format.count(found.employers),
    }),
    UNDONE: t('next.UNDONE'),
    DISCARDED: t('next.DISCARDED'),
  }[state as 'OPEN' | 'CHECKED' | 'APPLIED' | 'UNDONE' | 'DISCARDED'];
  const readable = found.files.some((file) => file.intakeFile !== null);
  const blocked = found.undoBlockers.total > 0;

  return (
    <SectionCard
      title={t('next.title')}
      hint={found.leftOut > 0 ? t('leftOut', { count: found.leftOut }) : undefined}
    >
      <p role="status">{sentence}</p>
      <Group gap="xs">
        {state === 'CHECKED' && (
          <Button
            loading={acts.busy}
            disabled={written === 0}
            onClick={() => void acts.run(ApplyImportDocument, { importId })}
          >
            {t('apply', { count: written })}
          </Button>
        )}
        {(state === 'OPEN' || state === 'CHECKED') && (
          <Button
            variant={state === 'OPEN' ? 'filled' : 'default'}
            loading={acts.busy}
            disabled={!readable}
            onClick={() => void acts.run(CheckImportDocument, { importId })}
          >
            {t(state === 'OPEN' ? 'check' : 'checkAgain')}
          </Button>
        )}
        {rejected > 0 && (
          <Button variant="default" onClick={() => void takeAway()}>
            {t('takeAway')}
          </Button>
        )}
        {state === 'APPLIED' && (
          <Button variant="default" disabled={blocked} onClick={() => setAsking(true)}>
            {t('undo')}
          </Button>
        )}
        {(state === 'OPEN' || state === 'CHECKED') && (
          <Button variant="subtle" color="gray" loading={acts.busy} onClick={() => void discard()}>
            {t('discard')}
          </Button>
        )}
      </Group>
      <UndoQuestion
        opened={asking}
        rows={written}
        employers={found.employers}
        onUndo={() => {
          setAsking(false);
          void acts.run(UndoImportDocument, { importId });
        }}
        onKeep={() => setAsking(false)}
      />
    </SectionCard>
  );
}
