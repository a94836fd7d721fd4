import { Box, Button, FileButton, Group, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type RefObject, useRef } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announce';
import { Notice } from '../../../ui/record-form/notice';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { useFieldId } from '../../../ui/record-form/record-fields';
import { type HomeEmployer, isNewcomer, knownLine, newLine, type RosterInput, usualWork } from '../roster';
import { useAdding } from '../use-adding';
import { PersonPicker, workplacesOf } from './person-picker';
import { RosterRows } from './roster-rows';

interface RosterEntryProps {
  home: HomeEmployer | undefined;
  /** Resolves when every name that was entered is on the list. */
  underway: RefObject<Promise<void>>;
  /** False where there are no course certificates yet. */
  certificates?: boolean;
}

/**
 * The quick entry of many people: type a name, Enter adds, the input is empty again for the next. A pasted list adds
 * one line for each name, and so does a sign-in sheet as a file; a name that may be somebody known is left to choose.
 */
export function RosterEntry({ home, underway, certificates = true }: RosterEntryProps) {
  const { t } = useTranslation('training');
  const say = useProblemText();
  const id = useFieldId('attendees');
  const input = useRef<HTMLInputElement>(null);
  const form = useFormContext<RosterInput>();
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'attendees' });
  const adding = useAdding({
    home,
    underway,
    append: (lines) => append(lines, { shouldFocus: false }),
  });
  const lines = form.watch('attendees');
  const problem = form.formState.errors.attendees;

  /** What the first new person's line says of employer and first day, for every other that says nothing yet. */
  function sameForAll(): void {
    const newcomers = lines.flatMap((line, index) => (isNewcomer(line) ? [{ line, index }] : []));
    const [first, ...others] = newcomers;
    if (!first) return;
    const { employerId, employerName, employedFrom } = first.line;
    for (const { line, index } of others) {
      const employer = line.employerId === '' ? { employerId, employerName } : {};
      const from = line.employedFrom === '' ? { employedFrom } : {};
      form.setValue(`attendees.${index}`, { ...line, ...employer, ...from }, { shouldDirty: true });
    }
    announce(t('roster.sameForAllDone', { count: others.length }));
    // The button has done its work and goes.
    input.current?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file may be dropped here; the button does the same
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void adding.addFile(event.dataTransfer.files[0]);
      }}
    >
      <PersonPicker
        id={id}
        inputRef={input}
        label={t('roster.add')}
        description={t('roster.addHint')}
        error={problem && !Array.isArray(problem) ? say(problem.message ?? problem.root?.message) : undefined}
        onPick={(person) => adding.add([knownLine({ ...person, workplaces: workplacesOf(person) })])}
        onNew={(name) => adding.add([newLine(name, [], adding.usual())])}
        onEnter={adding.addTyped}
        onPasteList={adding.addList}
      />
      <Group gap="xs" mt={6}>
        <FileButton
          onChange={(file) => void adding.addFile(file)}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
        >
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
        {adding.finding && (
          <Text size="sm" c="dimmed" role="status">
            {t('roster.finding')}
          </Text>
        )}
      </Group>
      {adding.notice && (
        <Box mt="xs">
          <Notice tone="warn" title={adding.notice.text} role="alert">
            {adding.notice.heldBack.length > 0 && (
              <Button size="compact-sm" variant="default" onClick={adding.addHeldBack}>
                {t('roster.addHeldBack', { count: adding.notice.heldBack.length })}
              </Button>
            )}
          </Notice>
        </Box>
      )}
      <RosterRows
        lines={lines}
        keys={fields.map((one) => one.id)}
        // Not the field array's own `update`: it would make the line anew and lose what is being typed in it.
        onChange={(index, line) => {
          const work = isNewcomer(line) && line.employerId === '' && usualWork(lines.slice(0, index), home);
          const employed = work
            ? { employerId: work.id, employerName: work.legalName, employedFrom: work.since }
            : {};
          // An employer that was just emptied stays empty: only somebody who just turned out to be new works as above.
          const decided = lines[index]?.undecided ? { ...line, ...employed } : line;
          form.setValue(`attendees.${index}`, decided, { shouldDirty: true });
          form.clearErrors(`attendees.${index}`);
        }}
        onRemove={(index) => {
          announce(t('roster.removed', { name: lines[index]?.fullName }));
          remove(index);
          input.current?.focus();
        }}
        onSameForAll={sameForAll}
        certificates={certificates}
      />
    </div>
  );
}
