import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { concernOrder, standingOrder } from '../../../ui/tone';
import type { EmployersSearch } from '../employers.search';
import { ChoiceFilter } from './choice-filter';
import classes from './employers-filters.module.css';
import { MoreFilters } from './more-filters';

interface EmployersFiltersProps {
  search: EmployersSearch;
  onChange: (next: Partial<EmployersSearch>) => void;
}

/** How long typing must rest before the list is asked for. */
const restMilliseconds = 220;

/** Search as you type, the program, and what narrows the list further. */
export function EmployersFilters({ search, onChange }: EmployersFiltersProps) {
  const { t } = useTranslation(['employers', 'words']);
  const [typed, setTyped] = useState(search.q ?? '');
  const ask = useDebouncedCallback(
    (text: string) => onChange({ q: text.trim() || undefined }),
    restMilliseconds,
  );

  // A cleared badge or the browser's Back changes the address from outside; typing changes it to what is typed.
  useEffect(() => {
    setTyped((current) => (current.trim() === (search.q ?? '') ? current : (search.q ?? '')));
  }, [search.q]);

  return (
    <search className={`${classes.bar} no-print`} aria-label={t('employers:filter.label')}>
      <TextInput
        type="search"
        className={classes.search}
        aria-label={t('employers:filter.search')}
        placeholder={t('employers:filter.searchHint')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
      />
      <SegmentedControl
        aria-label={t('employers:column.program')}
        value={search.program?.length === 1 ? search.program[0] : ''}
        onChange={(value) =>
          onChange({ program: value === 'SECOR' || value === 'COR' ? [value] : undefined })
        }
        data={[
          { value: '', label: t('employers:filter.allPrograms') },
          { value: 'SECOR', label: t('words:program.SECOR') },
          { value: 'COR', label: t('words:program.COR') },
        ]}
      />
      <Group gap="xs">
        <ChoiceFilter
          label={t('employers:column.standing')}
          options={standingOrder.map((value) => ({ value, label: t(`words:standing.${value}`) }))}
          chosen={search.standing ?? []}
          onChange={(standing) => onChange({ standing: standing.length ? standing : undefined })}
        />
        <ChoiceFilter
          label={t('employers:column.concerns')}
          options={concernOrder.map((value) => ({ value, label: t(`words:concern.${value}`) }))}
          chosen={search.concern ?? []}
          onChange={(concern) => onChange({ concern: concern.length ? concern : undefined })}
        />
        <MoreFilters search={search} onChange={onChange} />
      </Group>
      {search.sort && search.sort !== 'NAME' && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => onChange({ sort: undefined, direction: undefined })}
        >
          {t('employers:filter.resetOrder')}
        </Button>
      )}
    </search>
  );
}
