import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { CourseField, chosenCourse } from '../../training';
import { CreditTraining } from '../people.queries';

const schema = z.object({
  courseCode: chosenCourse,
  courseTaken: requiredText(),
  provider: requiredText(),
  takenOn: requiredDate(),
  creditedOn: requiredDate(),
  reason: requiredText(),
});

interface CreditFormProps {
  person: { id: string; fullName: string };
  today: string;
  onClose: () => void;
}

/** A course taken elsewhere counts as one of ours, from the day of the credit on and with its reason. */
export function CreditForm({ person, today, onClose }: CreditFormProps) {
  const { t } = useTranslation('people');
  const act = useAct(CreditTraining, (data) => data.creditTraining.errors);
  return (
    <RecordDrawer
      title={t('credit.title', { name: person.fullName })}
      description={t('credit.explain')}
      labels={{
        courseCode: t('credit.as'),
        courseTaken: t('credit.courseTaken'),
        provider: t('credit.provider'),
        takenOn: t('credit.takenOn'),
        creditedOn: t('credit.creditedOn'),
        reason: t('credit.reason'),
      }}
      schema={schema}
      initial={{
        courseCode: '',
        courseTaken: '',
        provider: '',
        takenOn: '',
        creditedOn: today,
        reason: '',
      }}
      savedMessage={t('credit.saved')}
      save={(credit, { idempotencyKey }) =>
        act({ input: { personId: person.id, ...credit }, idempotencyKey })
      }
      onClose={onClose}
    >
      <CourseField name="courseCode" />
      <TextField name="courseTaken" label={t('credit.courseTaken')} required />
      <TextField name="provider" label={t('credit.provider')} required />
      <DateField name="takenOn" label={t('credit.takenOn')} required />
      <DateField name="creditedOn" label={t('credit.creditedOn')} required />
      <TextField name="reason" label={t('credit.reason')} required lines={2} />
    </RecordDrawer>
  );
}
