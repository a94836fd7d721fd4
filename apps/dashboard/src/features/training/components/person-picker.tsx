import { useQuery } from '@apollo/client/react';
import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, type Ref, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { PeopleToPickQuery } from '../../../gql/graphql';

export const PeopleToPick = graphql(`
  query PeopleToPick($search: String!) {
    people(search: $search, first: 8) {
      id
      ref
      fullName
      email
      employments {
        id
        to
        employer {
          id
          legalName
        }
      }
    }
  }
`);

export type PickedPerson = PeopleToPickQuery['people'][number];

/** Where the person works now, so that two people of one name can be told apart. */
export function workplacesOf(person: PickedPerson): string {
  return person.employments.flatMap((one) => (one.to ? [] : [one.employer.legalName])).join(', ');
}

interface PersonPickerProps {
  label: ReactNode;
  description?: ReactNode;
  error?: ReactNode;
  id?: string;
  required?: boolean;
  disabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** What stands in the input after a choice; an input that adds to a list is emptied instead. */
  chosen?: string;
  onPick: (person: PickedPerson) => void;
  /** Enter with a name nobody has; without it such a name cannot be chosen. */
  onNew?: (name: string) => void;
  onType?: (text: string) => void;
  /** A list of several lines pasted at once. */
  onPasteList?: (text: string) => void;
}

const NEW = 'new';

/**
 * Finds a person by name or number while typing. The arrows walk the suggestions, Enter takes the first or the marked
 * one, Escape closes.
 */
export function PersonPicker(props: PersonPickerProps) {
  const { chosen, onPick, onNew, onType, onPasteList, inputRef, ...input } = props;
  const { t } = useTranslation('training');
  const [text, setText] = useState(chosen ?? '');
  const [picked, setPicked] = useState(chosen ?? '');
  const [search] = useDebouncedValue(text.trim(), 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const skip = search.length < 2 || text === picked;
  const { data, previousData, loading } = useQuery(PeopleToPick, {
    variables: { search },
    skip,
    fetchPolicy: 'network-only',
  });
  const people = skip ? [] : ((data ?? previousData)?.people ?? []);
  // Until the answer for what is typed now is there, Enter must not take a suggestion for something typed before.
  const settled = !loading && search === text.trim();

  // What Enter will take is marked, once the answer is there.
  const offered = settled ? people.map((one) => one.id).join() : '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what marks its first line
  useEffect(() => {
    if (settled && !skip && combobox.dropdownOpened) combobox.selectFirstOption();
  }, [offered, settled, skip]);

  function type(next: string): void {
    setText(next);
    onType?.(next);
    combobox.openDropdown();
    combobox.resetSelectedOption();
  }

  function take(value: string): void {
    if (value === NEW) onNew?.(text.trim());
    const person = people.find((one) => one.id === value);
    if (person) onPick(person);
    const kept = chosen === undefined ? '' : (person?.fullName ?? text);
    setText(kept);
    setPicked(kept);
    combobox.closeDropdown();
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal>
      <Combobox.Target>
        <TextInput
          {...input}
          ref={inputRef}
          value={text}
          autoComplete="off"
          placeholder={t('person.placeholder')}
          rightSection={loading && !skip ? <Loader size={14} /> : null}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => {
            // Enter before there is an answer does nothing: neither a guess nor a half-filled form is sent.
            // With Ctrl or Cmd it saves the whole form.
            if (event.ctrlKey || event.metaKey) return;
            if (event.key === 'Enter' && combobox.getSelectedOptionIndex() < 0) event.preventDefault();
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text').trim();
            if (!/[\r\n]/.test(pasted) || !onPasteList) return;
            event.preventDefault();
            onPasteList(pasted);
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={skip || (people.length === 0 && !onNew && !settled)}>
        <Combobox.Options aria-label={t('person.suggestions')}>
          {people.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              {person.fullName}{' '}
              <Text span size="xs" c="dimmed">
                {person.ref} {workplacesOf(person)}
              </Text>
            </Combobox.Option>
          ))}
          {onNew && settled && search.length >= 2 && (
            <Combobox.Option value={NEW}>{t('person.new', { name: text.trim() })}</Combobox.Option>
          )}
          {!onNew && settled && people.length === 0 && <Combobox.Empty>{t('person.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
