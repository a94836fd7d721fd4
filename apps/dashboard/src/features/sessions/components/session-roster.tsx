import { Anchor, Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionQuery } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { makeIdempotencyKey } from '../../../ui/record-form/idempotency-key';
import { useAct } from '../../../ui/record-form/use-act';
import { peoplePaths } from '../../people';
import { workplacesOf } from '../../training';
import { RemoveFromRoster } from '../sessions.queries';

type Session = NonNullable<SessionQuery['trainingSession']>;

/** Everybody expected, and once it was recorded, who attended. */
export function SessionRoster({
  session,
  onProblem,
}: {
  session: Session;
  onProblem: (text: string) => void;
}) {
  const { t } = useTranslation('sessions');
  const training = useTranslation('training').t;
  const act = useAct(RemoveFromRoster, (data) => data.removeFromRoster.errors);
  const planned = session.state === 'PLANNED';

  async function remove(person: { id: string; fullName: string }): Promise<void> {
    try {
      const errors = await act({
        input: { sessionId: session.id, personIds: [person.id] },
        idempotencyKey: makeIdempotencyKey(),
      });
      onProblem(errors.map((error) => error.message).join(' '));
      if (errors.length === 0) announce(training('roster.removed', { name: person.fullName }));
    } catch {
      onProblem(t('roster.notRemoved', { name: person.fullName }));
    }
  }

  return (
    <DataTable
      caption={t('roster.title')}
      rows={session.roster}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('roster.empty')}>{planned && t('roster.emptyHint')}</EmptyState>}
      columns={[
        {
          id: 'name',
          header: training('matrix.person'),
          cell: (row) => (
            <Anchor inherit renderRoot={(props) => <Link {...props} {...peoplePaths.one(row.person.id)} />}>
              {row.person.fullName}
            </Anchor>
          ),
        },
        { id: 'ref', header: training('employment.ref'), cell: (row) => row.person.ref, hideBelow: 'sm' },
        { id: 'work', header: training('roster.employer'), cell: (row) => workplacesOf(row.person) },
        planned
          ? {
              id: 'remove',
              header: training('employment.actions'),
              align: 'end',
              cell: (row) => (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={training('roster.remove', { name: row.person.fullName })}
                  onClick={() => void remove(row.person)}
                >
                  {t('roster.remove')}
                </Button>
              ),
            }
          : {
              id: 'attended',
              header: t('attended'),
              cell: (row) =>
                row.attended == null ? null : (
                  <>
                    {row.attended ? <IconCheck size={15} aria-hidden /> : <IconX size={15} aria-hidden />}{' '}
                    {t(row.attended ? 'attendance.yes' : 'attendance.no')}
                  </>
                ),
            },
      ]}
    />
  );
}
