import { useApolloClient } from '@apollo/client/react';
import { Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { useFieldId } from '../../../ui/record-form/record-fields';
import {
  type HomeEmployer,
  knownLine,
  lineForName,
  newLine,
  type RosterInput,
  type RosterLine,
} from '../roster';
import { PeopleToPick, PersonPicker, workplacesOf } from './person-picker';
import { RosterRows } from './roster-rows';

/**
 * The quick entry of many people: type a name, Enter adds, the input is empty again for the next. A pasted list adds
 * one line for each name; a name that several people bear is left to choose.
 */
export function RosterEntry({ home }: { home?: HomeEmployer }) {
  const { t } = useTranslation('training');
  const say = useProblemText();
  const client = useApolloClient();
  const id = useFieldId('attendees');
  const input = useRef<HTMLInputElement>(null);
  const [finding, setFinding] = useState(false);
  const form = useFormContext<RosterInput>();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'attendees' });
  const lines = form.watch('attendees');
  const problem = form.formState.errors.attendees;

  function add(added: readonly RosterLine[]): void {
    const present = new Set(
      form.getValues('attendees').flatMap((one) => (one.personId === '' ? [] : one.personId)),
    );
    const fresh = added.filter((one) => one.personId === '' || !present.has(one.personId));
    append(fresh as RosterLine[], { shouldFocus: false });
    form.clearErrors('attendees');
    const [only] = fresh;
    if (fresh.length === 0) announce(t('roster.thereAlready'));
    else if (fresh.length === 1 && only) announce(t('roster.added', { name: only.fullName }));
    else announce(t('roster.addedMany', { count: fresh.length }));
  }

  async function addNames(names: string[]): Promise<void> {
    setFinding(true);
    try {
      const found: RosterLine[] = [];
      for (const name of names) {
        const { data } = await client.query({ query: PeopleToPick, variables: { search: name } });
        const people = data?.people ?? [];
        found.push(
          lineForName(
            name,
            people.map((one) => ({ ...one, workplaces: workplacesOf(one) })),
            home,
          ),
        );
      }
      add(found);
    } catch {
      // Not found out who they are: the names stay, to be chosen or saved as they are.
      add(names.map((name) => newLine(name, [], home)));
    } finally {
      setFinding(false);
    }
  }

  return (
    <>
      <PersonPicker
        id={id}
        inputRef={input}
        label={t('roster.add')}
        description={t('roster.addHint')}
        disabled={finding}
        error={problem && !Array.isArray(problem) ? say(problem.message ?? problem.root?.message) : undefined}
        onPick={(person) => add([knownLine(person)])}
        onNew={(name) => add([newLine(name, [], home)])}
        onPasteLines={(names) => void addNames(names)}
      />
      {finding && (
        <Text size="sm" c="dimmed" mt={4} role="status">
          {t('roster.finding')}
        </Text>
      )}
      <RosterRows
        lines={lines}
        keys={fields.map((one) => one.id)}
        // Not the field array's own `update`: it would make the line anew and lose what is being typed in it.
        onChange={(index, line) => form.setValue(`attendees.${index}`, line, { shouldDirty: true })}
        onRemove={(index) => {
          announce(t('roster.removed', { name: lines[index]?.fullName }));
          remove(index);
          input.current?.focus();
        }}
      />
    </>
  );
}
