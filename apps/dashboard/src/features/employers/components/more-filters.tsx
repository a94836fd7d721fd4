import { useQuery } from '@apollo/client/react';
import { Button, Checkbox, Group, NativeSelect, Popover, Stack, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarDateField } from '../../../ui/calendar-date-field';
import { IndustryCodesDocument } from '../employers.queries';
import { type EmployersSearch, moduleNames } from '../employers.search';

interface MoreFiltersProps {
  search: EmployersSearch;
  onChange: (next: Partial<EmployersSearch>) => void;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** What narrows the list less often: city, industry, dates, training. */
export function MoreFilters({ search, onChange }: MoreFiltersProps) {
  const { t } = useTranslation('employers');
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      withinPortal={false}
      width={340}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          onClick={() => setOpen(!open)}
          aria-expanded={open}
        >
          {t('filter.more')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filter.more')}>
        {open && <MoreFilterFields search={search} onChange={onChange} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function MoreFilterFields({ search, onChange }: MoreFiltersProps) {
  const { t } = useTranslation(['employers', 'words']);
  const [city, setCity] = useState(search.city?.join(', ') ?? '');
  const { data } = useQuery(IndustryCodesDocument, { fetchPolicy: 'cache-first' });

  const date = (name: 'dueFrom' | 'dueBefore' | 'expiresBefore') => ({
    label: t(`employers:filter.${name}`),
    value: search[name] ?? '',
    onChange: (value: string) => {
      if (value === '' || isoDate.test(value)) onChange({ [name]: value || undefined });
    },
  });

  return (
    <Stack gap="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const cities = city.split(',').flatMap((one) => one.trim() || []);
          onChange({ city: cities.length ? cities : undefined });
        }}
      >
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label={t('employers:filter.city')}
            value={city}
            onChange={(event) => setCity(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('employers:filter.apply')}
          </Button>
        </Group>
      </form>
      <NativeSelect
        label={t('employers:filter.code')}
        value={search.code?.[0] ?? ''}
        onChange={(event) =>
          onChange({ code: event.currentTarget.value ? [event.currentTarget.value] : undefined })
        }
        data={[
          { value: '', label: t('employers:filter.anyCode') },
          ...(data?.rules.industryCodes ?? []).map(({ code, name }) => ({
            value: code,
            label: `${code} ${name}`,
          })),
        ]}
      />
      <Group grow gap="xs" align="flex-start">
        <CalendarDateField {...date('dueFrom')} />
        <CalendarDateField {...date('dueBefore')} />
      </Group>
      <CalendarDateField {...date('expiresBefore')} />
      <Checkbox.Group
        label={t('employers:filter.missing')}
        value={search.missing ?? []}
        onChange={(values) => {
          const missing = moduleNames.filter((name) => values.includes(name));
          onChange({ missing: missing.length ? missing : undefined });
        }}
      >
        <Stack gap={8} mt={6}>
          {moduleNames.map((name) => (
            <Checkbox key={name} value={name} label={t(`words:module.${name}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
