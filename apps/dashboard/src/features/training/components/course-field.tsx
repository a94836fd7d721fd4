import { COURSE_CODES } from '@good-standing/domain';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceField } from '../../../ui/record-form/record-fields';

/** Which course; none is chosen until somebody chooses one, unless the form opens with one. */
export function CourseField<Values extends FieldValues>({ name }: { name: FieldPath<Values> }) {
  const { t } = useTranslation('training');
  return (
    <ChoiceField<Values>
      name={name}
      label={t('day.course')}
      none={t('day.chooseCourse')}
      options={COURSE_CODES.map((code) => ({ value: code, label: t(`course.${code}`) }))}
      required
    />
  );
}
