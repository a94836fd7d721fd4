import { Button, NativeSelect } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarDateField } from '../../../ui/calendar-date-field';
import classes from '../comparison.module.css';
import type { ComparisonSearch } from '../comparison.search';
import type { Comparison } from '../moves';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const programs = ['SECOR', 'COR'] as const;

interface ComparedDaysProps {
  comparison: Comparison;
  onChange: (next: ComparisonSearch) => void;
}

/** Which two days are compared. A day counts once it is a whole date. */
export function ComparedDays({ comparison, onChange }: ComparedDaysProps) {
  const { t } = useTranslation(['comparison', 'words']);
  const { from, to, program } = comparison;
  const [days, setDays] = useState({ from, to });
  const choose = (next: Partial<typeof days>): void => {
    setDays({ ...days, ...next });
    const [day] = Object.values(next);
    if (day !== undefined && isoDate.test(day)) onChange({ from, to, ...next, move: undefined });
  };
  return (
    <search className={`${classes.days} no-print`} aria-label={t('comparison:days')}>
      <CalendarDateField
        label={t('comparison:from')}
        value={days.from}
        onChange={(value) => choose({ from: value })}
      />
      <CalendarDateField
        label={t('comparison:to')}
        value={days.to}
        onChange={(value) => choose({ to: value })}
      />
      <Button
        variant="default"
        leftSection={<IconArrowsExchange size={16} aria-hidden />}
        onClick={() => onChange({ from: to, to: from, move: undefined })}
      >
        {t('comparison:swap')}
      </Button>
      <NativeSelect
        label={t('comparison:program')}
        value={program ?? ''}
        onChange={(event) =>
          onChange({ program: programs.find((one) => one === event.currentTarget.value), move: undefined })
        }
        data={[
          { value: '', label: t('comparison:anyProgram') },
          ...programs.map((value) => ({ value, label: t(`words:programMark.${value}`) })),
        ]}
      />
    </search>
  );
}
