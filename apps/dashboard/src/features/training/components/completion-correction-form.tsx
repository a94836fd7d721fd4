import { COURSE_CODES } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import { choice, optionalText, requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { CourseField } from './course-field';
import type { MatrixCompletion } from './training-matrix';

const CorrectTrainingCompletion = graphql(`
  mutation CorrectTrainingCompletion($input: CorrectTrainingCompletionInput!, $idempotencyKey: String) {
    correctTrainingCompletion(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const schema = z.object({
  courseCode: choice(COURSE_CODES),
  completedOn: requiredDate(),
  certificateNo: optionalText(),
  reason: requiredText(),
});

interface CompletionCorrectionFormProps {
  completion: MatrixCompletion;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Corrects a completed course. It counts for every employer the person works for. */
export function CompletionCorrectionForm({ completion, reload, onClose }: CompletionCorrectionFormProps) {
  const { t } = useTranslation('training');
  const record = useTranslation('record').t;
  const act = useAct(CorrectTrainingCompletion, (data) => data.correctTrainingCompletion.errors);
  const values: z.input<typeof schema> = {
    courseCode: completion.courseCode,
    completedOn: completion.completedOn,
    certificateNo: completion.certificateNo ?? '',
    reason: '',
  };
  return (
    <RecordDrawer
      title={t('completion.correct')}
      description={t('completion.explain')}
      labels={{
        courseCode: t('day.course'),
        completedOn: t('day.completedOn'),
        certificateNo: t('day.certificateNo'),
        reason: record('reason.label'),
      }}
      schema={schema}
      initial={values}
      recorded={{ version: completion.version, values }}
      reload={reload}
      savedMessage={t('completion.corrected')}
      save={(corrected, { idempotencyKey, version }) =>
        act({ input: { id: completion.id, version, ...corrected }, idempotencyKey })
      }
      onClose={onClose}
    >
      <CourseField name="courseCode" />
      <DateField name="completedOn" label={t('day.completedOn')} required />
      <TextField name="certificateNo" label={t('day.certificateNo')} />
      <ReasonField />
    </RecordDrawer>
  );
}
