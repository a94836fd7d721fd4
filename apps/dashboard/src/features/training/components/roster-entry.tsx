import { useApolloClient } from '@apollo/client/react';
import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { announce } from '../../../ui/announce';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { useFieldId } from '../../../ui/record-form/record-fields';
import { type HomeEmployer, knownLine, lineFor, newLine, type RosterInput, type RosterLine } from '../roster';
import { readSignInList, readTextFile } from '../sign-in-list';
import { PersonPicker, workplacesOf } from './person-picker';
import { RosterRows } from './roster-rows';

const MatchPeople = graphql(`
  query MatchPeople($lines: [WrittenLineInput!]!) {
    matchPeople(lines: $lines) {
      name
      outcome
      people {
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
      employer {
        id
        legalName
      }
    }
  }
`);

/** Bytes of a list of people; a larger file is something else. */
const LARGEST_LIST = 1_000_000;

/**
 * The quick entry of many people: type a name, Enter adds, the input is empty again for the next. A pasted list adds
 * one line for each name, and so does a sign-in sheet as a file; a name that may be somebody known is left to choose.
 */
export function RosterEntry({ home }: { home?: HomeEmployer }) {
  const { t } = useTranslation('training');
  const say = useProblemText();
  const client = useApolloClient();
  const id = useFieldId('attendees');
  const input = useRef<HTMLInputElement>(null);
  const [finding, setFinding] = useState(false);
  const [notice, setNotice] = useState('');
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

  async function addList(text: string): Promise<void> {
    const written = readSignInList(text);
    if (written.length === 0) {
      setNotice(t('roster.nobodyInList'));
      return;
    }
    setFinding(true);
    setNotice('');
    try {
      const { data } = await client.query({
        query: MatchPeople,
        variables: { lines: written },
        fetchPolicy: 'network-only',
      });
      add(
        (data?.matchPeople ?? []).map((match, index) =>
          lineFor(
            {
              ...match,
              email: written[index]?.email ?? null,
              people: match.people.map((one) => ({ ...one, workplaces: workplacesOf(one) })),
            },
            home,
          ),
        ),
      );
    } catch {
      // Not found out who they are: the names stay, to be chosen or saved as they are.
      add(written.map(({ name }) => newLine(name, [], home)));
      setNotice(t('roster.notMatched'));
    } finally {
      setFinding(false);
    }
  }

  async function addFile(file: File | null | undefined): Promise<void> {
    if (!file) return;
    if (file.size > LARGEST_LIST) setNotice(t('roster.fileTooLarge', { name: file.name }));
    else if (/\.(xlsx?|pdf|docx?|png|jpe?g)$/i.test(file.name))
      setNotice(t('roster.fileUnreadable', { name: file.name }));
    else await addList(await readTextFile(file));
  }

  const newLines = lines.flatMap((line, index) =>
    line.personId === '' && !line.undecided ? [{ line, index }] : [],
  );

  /** What the first new person's line says of employer and first day, for every other that says nothing yet. */
  function sameForAll(): void {
    const [first, ...others] = newLines;
    if (!first) return;
    const { employerId, employerName, employedFrom } = first.line;
    for (const { line, index } of others) {
      const employer = line.employerId === '' ? { employerId, employerName } : {};
      const from = line.employedFrom === '' ? { employedFrom } : {};
      form.setValue(`attendees.${index}`, { ...line, ...employer, ...from }, { shouldDirty: true });
    }
    announce(t('roster.sameForAllDone', { count: others.length }));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped here; the button does the same
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void addFile(event.dataTransfer.files[0]);
      }}
    >
      <PersonPicker
        id={id}
        inputRef={input}
        label={t('roster.add')}
        description={t('roster.addHint')}
        disabled={finding}
        error={problem && !Array.isArray(problem) ? say(problem.message ?? problem.root?.message) : undefined}
        onPick={(person) => add([knownLine({ ...person, workplaces: workplacesOf(person) })])}
        onNew={(name) => add([newLine(name, [], home)])}
        onPasteList={(text) => void addList(text)}
      />
      <Group gap="xs" mt={6}>
        <FileButton onChange={(file) => void addFile(file)} accept=".csv,.txt,.tsv,text/csv,text/plain">
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              leftSection={<IconFileImport size={15} aria-hidden />}
            >
              {t('roster.file')}
            </Button>
          )}
        </FileButton>
        {newLines.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={sameForAll}>
            {t('roster.sameForAll')}
          </Button>
        )}
      </Group>
      {notice !== '' && (
        <Text size="sm" c="var(--tone-warn-text)" mt={4} role="alert">
          {notice}
        </Text>
      )}
      {finding && (
        <Text size="sm" c="dimmed" mt={4} role="status">
          {t('roster.finding')}
        </Text>
      )}
      <RosterRows
        lines={lines}
        keys={fields.map((one) => one.id)}
        // Not the field array's own `update`: it would make the line anew and lose what is being typed in it.
        onChange={(index, line) => {
          form.setValue(`attendees.${index}`, line, { shouldDirty: true });
          form.clearErrors(`attendees.${index}`);
        }}
        onRemove={(index) => {
          announce(t('roster.removed', { name: lines[index]?.fullName }));
          remove(index);
          input.current?.focus();
        }}
      />
    </div>
  );
}
