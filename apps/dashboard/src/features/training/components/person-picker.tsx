import { useQuery } from '@apollo/client/react';
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { PickedPersonFragment } from '../../../gql/graphql';
import { MoreFound, shortened } from './more-found';
import classes from './picker.module.css';
import { useEnterTakes } from './use-enter-takes';

/** Somebody as a picker shows them: told apart from a namesake by number and workplace. */
export const PickedPersonFields = graphql(`
  fragment PickedPerson on Person {
    id
    ref
    fullName
    email
    version
    employments {
      id
      to
      employer {
        id
        legalName
      }
    }
  }
`);

/** One more than is shown, so that there being more is known. */
export const PeopleToPick = graphql(`
  query PeopleToPick($search: String!) {
    people(search: $search, first: 9) {
      ...PickedPerson @unmask
    }
  }
`);

export type PickedPerson = PickedPersonFragment;

/** Where the person works now, so that two people of one name can be told apart. */
export function workplacesOf(person: Pick<PickedPerson, 'employments'>): string {
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
  /**
   * What stands in the input after a choice, or was brought by the form: a kept draft, somebody suggested. An input
   * that adds to a list is emptied instead.
   */
  chosen?: string;
  onPick: (person: PickedPerson) => void;
  /** The choice of a name as somebody new; without it only somebody known can be chosen. */
  onNew?: (name: string) => void;
  /**
   * Enter without a suggestion marked, for an input that adds to a list: takes the name over at once, so that the
   * next can be typed. Without it, Enter waits for the answer and takes the only one found.
   */
  onEnter?: (name: string) => void;
  onType?: (text: string) => void;
  /** A list of several lines pasted at once. */
  onPasteList?: (text: string) => void;
}

const NEW = 'new';

/**
 * Finds a person by name or number while typing. The arrows walk the suggestions, Enter takes the marked one, Escape
 * closes. The only one found is marked by itself; of several none is, because the first is as good as any other.
 */
export function PersonPicker(props: PersonPickerProps) {
  const { chosen, onPick, onNew, onEnter, onType, onPasteList, inputRef, ...input } = props;
  const { t } = useTranslation('training');
  const [text, setText] = useState(chosen ?? '');
  const [picked, setPicked] = useState(chosen ?? '');
  const [given, setGiven] = useState(chosen);
  if (chosen !== given) {
    setGiven(chosen);
    // A name that was not typed here stands as one that was picked.
    if (chosen !== undefined && chosen !== text) {
      setText(chosen);
      setPicked(chosen);
    }
  }
  const [search] = useDebouncedValue(text.trim(), 150);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const skip = search.length < 2 || text === picked;
  const { data, previousData, loading } = useQuery(PeopleToPick, {
    variables: { search },
    skip,
    fetchPolicy: 'network-only',
  });
  const { shown: people, more } = shortened(skip ? [] : ((data ?? previousData)?.people ?? []));
  // Until the answer for what is typed now is there, Enter must not take a suggestion for something typed before.
  const settled = !loading && search === text.trim();

  function type(next: string): void {
    setText(next);
    onType?.(next);
    combobox.openDropdown();
    combobox.resetSelectedOption();
  }

  function clear(): void {
    setText('');
    setPicked('');
    combobox.closeDropdown();
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

  const onKeyDown = useEnterTakes({
    combobox,
    text,
    ids: people.map((one) => one.id),
    settled,
    idle: text.trim().length < 2 || text === picked,
    take,
    none: t('person.none'),
    several: t('person.several'),
    onEnter:
      onEnter &&
      ((name) => {
        onEnter(name);
        clear();
      }),
  });

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
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={onKeyDown}
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
              <span className={classes.note}>
                {person.ref} {workplacesOf(person)}
              </span>
            </Combobox.Option>
          ))}
          {more && <MoreFound />}
          {onNew && settled && search.length >= 2 && (
            <Combobox.Option value={NEW}>{t('person.new', { name: text.trim() })}</Combobox.Option>
          )}
          {!onNew && settled && people.length === 0 && <Combobox.Empty>{t('person.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
