import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { SectionCard } from '../../../ui/section-card';
import { peoplePaths } from '../people.paths';
import { PersonMerges } from '../people.queries';
import { type MergeToUndo, UndoMergeForm } from './merge-form';

function PersonLink({ person }: { person: { id: string; fullName: string; ref: string } }) {
  return (
    <Anchor inherit renderRoot={(props) => <Link {...props} {...peoplePaths.one(person.id)} />}>
      {person.fullName} ({person.ref})
    </Anchor>
  );
}

/** Merges, of one kept person or of everybody, the latest first; each can be undone while nothing rests on it. */
export function Merges({ personId }: { personId?: string }) {
  const { t } = useTranslation('people');
  const format = useFormatters();
  const [undoing, setUndoing] = useState<MergeToUndo | null>(null);
  const { data } = useQuery(PersonMerges, { variables: { personId }, fetchPolicy: 'cache-and-network' });
  // A person who never was two has nothing to show here.
  if (personId !== undefined && data?.personMerges.length === 0) return null;
  return (
    <SectionCard title={t('merges.title')} flush>
      <DataTable
        caption={t('merges.title')}
        rows={data?.personMerges}
        rowKey={(row) => row.id}
        expectedRows={1}
        empty={<EmptyState title={t('merges.empty')} />}
        columns={[
          { id: 'merged', header: t('merges.merged'), cell: (row) => `${row.mergedName} (${row.mergedRef})` },
          {
            id: 'kept',
            header: t('merges.kept'),
            cell: (row) => (row.kept ? <PersonLink person={row.kept} /> : t('merges.further')),
          },
          { id: 'on', header: t('merges.on'), cell: (row) => row.mergedOn },
          {
            id: 'undone',
            header: t('merges.undone'),
            cell: (row) => format.date(row.undoneOn),
            hideBelow: 'sm',
          },
          {
            id: 'undo',
            header: t('merges.actions'),
            align: 'end',
            cell: (row) =>
              !row.undoneOn && (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('undo.of', { name: row.mergedName, ref: row.mergedRef })}
                  onClick={() => setUndoing(row)}
                >
                  {t('undo.open')}
                </Button>
              ),
          },
        ]}
      />
      {undoing && <UndoMergeForm merge={undoing} onClose={() => setUndoing(null)} />}
    </SectionCard>
  );
}
