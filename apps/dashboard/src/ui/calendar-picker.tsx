import '@mantine/dates/styles.css';
import 'dayjs/locale/fr-ca';
import { DatePicker, DatesProvider } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import classes from './calendar-picker.module.css';

interface CalendarPickerProps {
  value: string | null;
  min?: string;
  max?: string;
  onPick: (date: string) => void;
}

/** The month sheet of a date field; loaded when it is first opened. */
export default function CalendarPicker({ value, min, max, onPick }: CalendarPickerProps) {
  const { t, i18n } = useTranslation('ui');
  return (
    <DatesProvider settings={{ locale: i18n.language === 'fr-CA' ? 'fr-ca' : 'en', firstDayOfWeek: 0 }}>
      <DatePicker
        className={classes.picker}
        value={value}
        defaultDate={value ?? undefined}
        minDate={min}
        maxDate={max}
        onChange={(date) => date && onPick(date)}
        ariaLabels={{
          nextMonth: t('date.nextMonth'),
          previousMonth: t('date.previousMonth'),
          nextYear: t('date.nextYear'),
          previousYear: t('date.previousYear'),
          nextDecade: t('date.nextDecade'),
          previousDecade: t('date.previousDecade'),
          monthLevelControl: t('date.monthLevel'),
          yearLevelControl: t('date.yearLevel'),
        }}
      />
    </DatesProvider>
  );
}
