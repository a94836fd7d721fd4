import { useQuery } from '@apollo/client/react';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { MoreFound, shortened } from './more-found';
import classes from './picker.module.css';
import { useEnterTakes } from './use-enter-takes';

/** One more than is shown, so that there being more is known. */
const EmployersToPick = graphql(`
  query EmployersToPick($search: String!) {
    employers(first: 9, filter: { search: $search }) {
      nodes {
        id
        ref
        legalName
        city
      }
    }
  }
`);

export interface PickedEmployer {
  id: string;
  legalName: string;
}

interface EmployerPickerProps {
  id?: string;
  label: ReactNode;
  value: PickedEmployer | null;
  onChange: (employer: PickedEmployer | null) => void;
  error?: ReactNode;
  required?: boolean;
  size?: 'xs' | 'sm';
}

/** Finds an employer by name, number or account while typing. */
export function EmployerPicker({ value, onChange, ...input }: EmployerPickerProps) {
  const { t } = useTranslation('training');
  const [text, setText] = useState(value?.legalName ?? '');
  // An employer set from outside, such as for all new people at once, is shown as if it had been picked here.
  const given = value?.legalName;
  useEffect(() => {
    if (given !== undefined) setText(given);
  }, [given]);
  const [search] = useDebouncedValue(text.trim(), 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const skip = search.length < 2 || text === value?.legalName;
  const { data, previousData, loading } = useQuery(EmployersToPick, { variables: { search }, skip });
  const { shown: employers, more } = shortened(skip ? [] : ((data ?? previousData)?.employers.nodes ?? []));

  function take(id: string): void {
    const employer = employers.find((one) => one.id === id);
    if (!employer) return;
    setText(employer.legalName);
    onChange({ id: employer.id, legalName: employer.legalName });
    combobox.closeDropdown();
  }

  const onKeyDown = useEnterTakes({
    combobox,
    text,
    ids: employers.map((one) => one.id),
    settled: !loading && search === text.trim(),
    idle: text.trim().length < 2 || text === value?.legalName,
    take,
    none: t('employer.none'),
    several: t('employer.several'),
  });

  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal>
      <Combobox.Target>
        <TextInput
          {...input}
          value={text}
          autoComplete="off"
          placeholder={t('employer.placeholder')}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (value !== null) onChange(null);
            combobox.openDropdown();
          }}
          // Typing over a choice begins another one.
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={skip}>
        <Combobox.Options aria-label={t('employer.suggestions')}>
          {employers.map((employer) => (
            <Combobox.Option key={employer.id} value={employer.id}>
              {employer.legalName}{' '}
              <span className={classes.note}>
                {employer.ref} {employer.city}
              </span>
            </Combobox.Option>
          ))}
          {more && <MoreFound />}
          {employers.length === 0 && <Combobox.Empty>{t('employer.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
