import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readCalendarDate, todayInWinnipeg } from './calendar-date';

const CalendarPicker = lazy(() => import('./calendar-picker'));

interface CalendarDateFieldProps
  extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'rightSection'> {
  /** ISO calendar date; '' or null when there is none. What could not be read as a date is passed on as typed. */
  value: string | null | undefined;
  /** An ISO date, '' for none, or the text as typed when it is no date (so that validation can say so). */
  onChange: (value: string) => void;
  /** Earliest and latest day the picker offers. */
  min?: string;
  max?: string;
}

/**
 * A date: typed (2026-10-31, 20261031, `t` for today) or picked. Typing is the first way; what was typed is never
 * thrown away, a text that is no date stays with an error beside it.
 */
export function CalendarDateField({
  value,
  onChange,
  onBlur,
  min,
  max,
  error,
  ...input
}: CalendarDateFieldProps) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState(value ?? '');
  const [picking, setPicking] = useState(false);
  const [left, setLeft] = useState(false);

  // A value set from outside (a reset, a picked day) replaces the text; our own typing already equals it.
  useEffect(() => setText(value ?? ''), [value]);

  const read = readCalendarDate(text, todayInWinnipeg());
  const chosen = read.ok ? read.date : null;

  function commit(next: string): void {
    const result = readCalendarDate(next, todayInWinnipeg());
    const settled = result.ok ? (result.date ?? '') : next;
    setText(settled);
    onChange(settled);
  }

  return (
    <TextInput
      placeholder={t('date.placeholder')}
      inputMode="numeric"
      autoComplete="off"
      {...input}
      value={text}
      error={error ?? (left && !read.ok ? t('date.invalid') : undefined)}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        // Complete dates are passed on at once, so that live results follow the typing.
        if (/^\d{4}-\d{2}-\d{2}$/.test(next) || next === '') onChange(next);
      }}
      onBlur={(event) => {
        setLeft(true);
        commit(text);
        onBlur?.(event);
      }}
      rightSection={
        <Popover
          opened={picking}
          onChange={setPicking}
          position="bottom-end"
          trapFocus
          returnFocus
          shadow="md"
          withinPortal={false}
        >
          <Popover.Target>
            <ActionIcon
              aria-label={t('date.open')}
              aria-expanded={picking}
              disabled={input.disabled}
              onClick={() => setPicking(!picking)}
            >
              <IconCalendar size={16} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('date.open')}>
            <Suspense fallback={<div style={{ width: 252, height: 268 }} />}>
              <CalendarPicker
                value={chosen}
                min={min}
                max={max}
                onPick={(date) => {
                  commit(date);
                  setPicking(false);
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  );
}
