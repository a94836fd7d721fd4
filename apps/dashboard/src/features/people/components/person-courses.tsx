import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonFileFragment } from '../../../gql/graphql';
import { DataTable } from '../../../ui/data-table';
import { EmptyState } from '../../../ui/empty-state';
import { useFormatters } from '../../../ui/format';
import { RecordMenu } from '../../../ui/record-form/record-menu';
import type { StruckRecord } from '../../../ui/record-form/strike-record';

type Completion = PersonFileFragment['completions'][number];

interface PersonCoursesProps {
  person: PersonFileFragment;
  canCorrect: boolean;
  onCorrect: (completion: Completion) => void;
  onStrike: (record: StruckRecord) => void;
}

/** Completed courses, the latest first; a credit says what it stands for and why. */
export function PersonCourses({ person, canCorrect, onCorrect, onStrike }: PersonCoursesProps) {
  const { t } = useTranslation('people');
  const training = useTranslation('training').t;
  const format = useFormatters();
  return (
    <DataTable
      caption={t('courses')}
      rows={person.completions}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t('noCourses')} />}
      columns={[
        {
          id: 'course',
          header: training('day.course'),
          cell: (row) => (
            <>
              {training(`course.${row.courseCode}`)}
              {row.credit && (
                <Text size="xs" c="dimmed">
                  {t('credit.line', {
                    course: row.credit.courseTaken,
                    provider: row.credit.provider,
                    date: row.credit.creditedOn,
                    reason: row.credit.reason,
                  })}
                </Text>
              )}
            </>
          ),
        },
        { id: 'on', header: training('day.completedOn'), cell: (row) => row.completedOn },
        {
          id: 'no',
          header: training('day.certificateNo'),
          cell: (row) => row.certificateNo ?? format.date(null),
          hideBelow: 'sm',
        },
        {
          id: 'menu',
          header: training('employment.actions'),
          align: 'end',
          width: '64px',
          cell: (row) => {
            const title = training('matrix.completion', {
              course: training(`course.${row.courseCode}`),
              person: person.fullName,
              date: row.completedOn,
            });
            return (
              canCorrect && (
                <RecordMenu
                  of={title}
                  onCorrect={() => onCorrect(row)}
                  onStrike={() =>
                    onStrike({ kind: 'TRAINING_COMPLETION', id: row.id, version: row.version, title })
                  }
                />
              )
            );
          },
        },
      ]}
    />
  );
}
