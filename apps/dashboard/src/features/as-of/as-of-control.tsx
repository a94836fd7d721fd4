import { addDays, addMonths, firstOfMonth } from '@good-standing/domain';
import { Button, Popover, Stack } from '@mantine/core';
import { IconArrowsExchange, IconCalendarTime } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../session/as-of';
import { useToday, useViewer } from '../../session/viewer';
import { CalendarDateField } from '../../ui/calendar-date-field';
import classes from './as-of-control.module.css';

/** How far ahead the program usually plans: as far as its notices reach. */
const DAYS_AHEAD = 90;
const MONTHS_OF_A_YEAR = 12;

/** For which day the page answers: any past or coming one. The day stands in the address. */
export function AsOfControl() {
  const { t } = useTranslation('asOf');
  const navigate = useNavigate();
  const asOf = useAsOf();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [day, setDay] = useState('');
  const mayCompare = useViewer()?.permissions.includes('portfolio.read') ?? false;

  if (!today) return null;
  const choose = (next: string | undefined): void => {
    setOpen(false);
    void navigate({
      to: '.',
      search: (previous) => ({
        ...previous,
        asOf: next === today ? undefined : next,
        after: undefined,
        before: undefined,
      }),
    });
  };
  const choices = [
    { name: 'today', date: today },
    { name: 'lastMonth', date: addDays(firstOfMonth(today), -1) },
    { name: 'lastYear', date: addMonths(today, -MONTHS_OF_A_YEAR) },
    { name: 'ahead', date: addDays(today, DAYS_AHEAD) },
  ] as const;

  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          size="xs"
          className={classes.button}
          variant={asOf ? 'filled' : 'subtle'}
          color={asOf ? undefined : 'gray'}
          leftSection={<IconCalendarTime size={16} aria-hidden />}
          aria-expanded={open}
          onClick={() => {
            setDay(asOf ?? '');
            setOpen(!open);
          }}
        >
          {asOf ? t('control.on', { date: asOf }) : t('control.today')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('control.label')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (/^\d{4}-\d{2}-\d{2}$/.test(day)) choose(day);
          }}
        >
          <Stack gap="xs" w={252}>
            <CalendarDateField
              label={t('control.label')}
              description={t('control.hint')}
              value={day}
              onChange={setDay}
              data-autofocus
            />
            <Button type="submit" size="xs">
              {t('control.show')}
            </Button>
            {choices.map(({ name, date }) => (
              <Button
                key={name}
                size="xs"
                variant="subtle"
                color="gray"
                justify="space-between"
                fw={500}
                rightSection={<span className="tabular">{date}</span>}
                onClick={() => choose(date)}
              >
                {t(`control.choice.${name}`)}
              </Button>
            ))}
            {mayCompare && (
              <Button
                size="xs"
                variant="subtle"
                justify="flex-start"
                leftSection={<IconArrowsExchange size={16} aria-hidden />}
                renderRoot={(props) => (
                  <Link {...props} to="/compare" search={asOf ? { from: asOf, to: today } : {}} />
                )}
                onClick={() => setOpen(false)}
              >
                {asOf ? t('control.compare') : t('control.compareTwo')}
              </Button>
            )}
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
