import { Button, Checkbox, Group, SimpleGrid, Text } from '@mantine/core';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { CompleteSessionMutation, SessionQuery } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { useAct } from '../../../ui/record-form/use-act';
import { useRecordForm } from '../../../ui/record-form/use-record-form';
import {
  attendee,
  attendeeInput,
  type RosterInput,
  rosterSchema,
  useLineWords,
  workplacesOf,
} from '../../training';
import { CompleteSession } from '../sessions.queries';
import { RosterForm } from './roster-form';

type Session = NonNullable<SessionQuery['trainingSession']>;
export type SessionGains = CompleteSessionMutation['completeSession']['gains'];

/** Whoever came without being expected is an attendee as on a training day; there may be none. */
const schema = rosterSchema.extend({ attendees: z.array(attendee), attendedIds: z.array(z.string()) });
type AttendanceInput = RosterInput & { attendedIds: string[] };

interface AttendanceFormProps {
  session: Session;
  onCompleted: (gains: SessionGains) => void;
  onCancel: () => void;
}

/** Who attended: everybody expected until somebody is unticked, and those who walked in. Closes the session. */
export function AttendanceForm({ session, onCompleted, onCancel }: AttendanceFormProps) {
  const { t } = useTranslation('sessions');
  const record = useTranslation('record').t;
  const act = useAct(
    CompleteSession,
    (data) => data.completeSession.errors,
    (data) => onCompleted(data.completeSession.gains),
  );
  const form = useRecordForm<AttendanceInput, z.output<typeof schema>>({
    schema,
    initial: {
      courseCode: session.courseCode,
      completedOn: session.heldOn,
      attendees: [],
      attendedIds: session.roster.map(({ person }) => person.id),
    },
    labels: {
      courseCode: t('course'),
      completedOn: t('heldOn'),
      attendees: t('attendance.walkIns'),
      attendedIds: t('attended'),
    },
    nameField: useLineWords(),
    save: async ({ attendees, attendedIds }, { idempotencyKey }) => {
      const errors = await act({
        input: {
          id: session.id,
          version: session.version,
          attendedIds,
          walkIns: attendees.map(attendeeInput),
        },
        idempotencyKey,
      });
      // Those who walked in are the lines of this form's own list.
      return errors.map((error) => ({
        ...error,
        path: error.path.map((part) => (part === 'walkIns' ? 'attendees' : part)),
      }));
    },
    onSaved: () => announce(t('attendance.saved')),
  });
  const { field } = useController({ control: form.form.control, name: 'attendedIds' });
  const all = session.roster.map(({ person }) => person.id);
  return (
    <RosterForm
      record={form}
      saveLabel={t('attendance.save')}
      onCancel={{ label: record('cancel'), act: onCancel }}
      before={
        session.roster.length > 0 && (
          <Checkbox.Group
            label={t('attendance.who')}
            description={t('attendance.hint')}
            value={field.value}
            onChange={field.onChange}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" my="sm">
              {session.roster.map(({ person }) => (
                <Checkbox
                  key={person.id}
                  value={person.id}
                  label={person.fullName}
                  description={[person.ref, workplacesOf(person)].filter(Boolean).join(' · ')}
                />
              ))}
            </SimpleGrid>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => field.onChange(all)}>
                {t('attendance.all')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => field.onChange([])}>
                {t('attendance.nobody')}
              </Button>
              <Text size="sm" c="dimmed" role="status">
                {t('attendance.count', { count: field.value.length, of: all.length })}
              </Text>
            </Group>
          </Checkbox.Group>
        )
      }
    />
  );
}
