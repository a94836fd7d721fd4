import { ActionIcon, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { DateField, TextField, TickField, useFieldId } from '../../../ui/record-form/record-fields';
import type { RosterInput, RosterLine } from '../roster';
import { EmployerPicker } from './employer-picker';
import { RosterChoice } from './roster-choice';
import { LineEffect } from './roster-effect';
import classes from './roster-rows.module.css';

/** A new person: name, and where they work, so that the course counts there. */
function NewPersonFields({
  index,
  line,
  onChange,
}: {
  index: number;
  line: RosterLine;
  onChange: (line: RosterLine) => void;
}) {
  const { t } = useTranslation('training');
  const say = useProblemText();
  const form = useFormContext<RosterInput>();
  const courseCode = form.watch('courseCode');
  const employerFieldId = useFieldId(`attendees.${index}.employerId`);
  return (
    <Stack gap={6}>
      <div className={classes.newPerson}>
        <TextField<RosterInput> name={`attendees.${index}.fullName`} label={t('roster.name')} required />
        <TextField<RosterInput> name={`attendees.${index}.email`} label={t('hire.email')} inputMode="email" />
        <EmployerPicker
          id={employerFieldId}
          label={t('roster.employer')}
          required
          error={
            form.formState.submitCount > 0 &&
            say(form.formState.errors.attendees?.[index]?.employerId?.message)
          }
          value={line.employerId === '' ? null : { id: line.employerId, legalName: line.employerName }}
          onChange={(employer) =>
            onChange({ ...line, employerId: employer?.id ?? '', employerName: employer?.legalName ?? '' })
          }
        />
        {line.employerId !== '' && (
          <>
            <DateField<RosterInput>
              name={`attendees.${index}.employedFrom`}
              label={t('roster.employedFrom')}
              required
            />
            <TickField<RosterInput> name={`attendees.${index}.fullTime`} label={t('hire.fullTime')} />
          </>
        )}
      </div>
      {line.employerId !== '' && courseCode && (
        <LineEffect index={index} courseCode={courseCode} known={false} />
      )}
    </Stack>
  );
}

interface RosterRowsProps {
  lines: readonly RosterLine[];
  /** Stable keys of the lines, in their order. */
  keys: readonly string[];
  onRemove: (index: number) => void;
  onChange: (index: number, line: RosterLine) => void;
}

/** Everyone of the day, in the order they were added, each with what the course would change for their employers. */
export function RosterRows({ lines, keys, onRemove, onChange }: RosterRowsProps) {
  const { t } = useTranslation('training');
  const form = useFormContext<RosterInput>();
  const say = useProblemText();
  const courseCode = form.watch('courseCode');
  return (
    <ol className={classes.list}>
      {lines.map((line, index) => {
        const problem = form.formState.errors.attendees?.[index]?.personId?.message;
        return (
          <li key={keys[index]} className={classes.line}>
            <span className={classes.number}>{index + 1}</span>
            <div className={classes.person}>
              {line.personId !== '' && (
                <>
                  <Text fw={500}>
                    {line.fullName}{' '}
                    <Text span size="xs" c="dimmed">
                      {line.known}
                    </Text>
                  </Text>
                  {courseCode && <LineEffect index={index} courseCode={courseCode} known />}
                </>
              )}
              {line.personId === '' && line.undecided && (
                <>
                  <Text fw={500}>{line.fullName}</Text>
                  <RosterChoice index={index} line={line} onChange={(next) => onChange(index, next)} />
                </>
              )}
              {line.personId === '' && !line.undecided && (
                <NewPersonFields index={index} line={line} onChange={(next) => onChange(index, next)} />
              )}
              {problem && form.formState.submitCount > 0 && (
                <Text size="xs" c="var(--mantine-color-error)">
                  {say(problem)}
                </Text>
              )}
            </div>
            <TextInput
              {...form.register(`attendees.${index}.certificateNo`)}
              className={classes.certificate}
              size="xs"
              autoComplete="off"
              aria-label={t('roster.certificateOf', { name: line.fullName })}
              placeholder={t('day.certificateNo')}
              error={form.formState.errors.attendees?.[index]?.certificateNo?.message}
            />
            <ActionIcon
              aria-label={t('roster.remove', { name: line.fullName })}
              onClick={() => onRemove(index)}
              className={classes.remove}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </li>
        );
      })}
    </ol>
  );
}
