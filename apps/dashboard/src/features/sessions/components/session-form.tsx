import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { SessionLineFragment } from '../../../gql/graphql';
import { optionalText, requiredDate, requiredText, wholeNumber } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { CourseField, chosenCourse } from '../../training';
import { CorrectSession, PlanSession } from '../sessions.queries';

const fields = {
  courseCode: chosenCourse,
  heldOn: requiredDate(),
  place: requiredText(),
  instructor: optionalText(),
  capacity: wholeNumber(),
};
const planned = z.object({ ...fields, reason: z.string() });
const changed = z.object({ ...fields, reason: requiredText() });

interface SessionFormProps {
  /** The planned session to change; none for a new one. */
  session?: SessionLineFragment;
  reload?: () => Promise<unknown>;
  onPlanned?: (sessionId: string) => void;
  onClose: () => void;
}

/** Plans a training session, or changes one that is planned. */
export function SessionForm({ session, reload, onPlanned, onClose }: SessionFormProps) {
  const { t } = useTranslation('sessions');
  const training = useTranslation('training').t;
  const record = useTranslation('record').t;
  const plan = useAct(
    PlanSession,
    (data) => data.planSession.errors,
    ({ planSession }) => planSession.session && onPlanned?.(planSession.session.id),
  );
  const correct = useAct(CorrectSession, (data) => data.correctSession.errors);
  const values: z.input<typeof planned> = {
    courseCode: session?.courseCode ?? '',
    heldOn: session?.heldOn ?? '',
    place: session?.place ?? '',
    instructor: session?.instructor ?? '',
    capacity: session ? String(session.capacity) : '',
    reason: '',
  };
  return (
    <RecordDrawer
      title={t(session ? 'form.change' : 'form.plan')}
      labels={{
        courseCode: training('day.course'),
        heldOn: t('heldOn'),
        place: t('place'),
        instructor: t('instructor'),
        capacity: t('capacity'),
        reason: record('reason.label'),
      }}
      schema={session ? changed : planned}
      initial={values}
      recorded={session && { version: session.version, values }}
      reload={reload}
      savedMessage={t('form.saved')}
      save={({ reason, ...values }, { idempotencyKey, version }) =>
        session
          ? correct({ input: { id: session.id, version, ...values, reason }, idempotencyKey })
          : plan({ input: values, idempotencyKey })
      }
      onClose={onClose}
    >
      <CourseField name="courseCode" />
      <DateField name="heldOn" label={t('heldOn')} description={t('form.heldOnHint')} required />
      <TextField name="place" label={t('place')} required />
      <TextField name="instructor" label={t('instructor')} />
      <TextField name="capacity" label={t('capacity')} inputMode="numeric" required />
      {session && <ReasonField />}
    </RecordDrawer>
  );
}
