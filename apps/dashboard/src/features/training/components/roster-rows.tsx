import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { DateField, TextField, TickField, useFieldId } from '../../../ui/record-form/record-fields';
import { knownLine, type RosterInput, type RosterLine } from '../roster';
import { EmployerPicker } from './employer-picker';
import { KnownEffect, NewEffect } from './roster-effect';
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
      {line.candidates.length > 0 && (
        <Group gap={6}>
          <Text size="xs" c="var(--tone-warn-text)">
            {t('roster.didYouMean')}
          </Text>
          {line.candidates.slice(0, 4).map((one) => (
            <Button key={one.id} size="compact-xs" variant="default" onClick={() => onChange(knownLine(one))}>
              {one.fullName} · {one.workplaces || one.ref}
            </Button>
          ))}
        </Group>
      )}
      <div className={classes.newPerson}>
        <TextField<RosterInput> name={`attendees.${index}.fullName`} label={t('roster.name')} required />
        <TextField<RosterInput> name={`attendees.${index}.email`} label={t('hire.email')} inputMode="email" />
        <EmployerPicker
          id={employerFieldId}
          label={t('roster.employer')}
          required
          error={say(form.formState.errors.attendees?.[index]?.employerId?.message)}
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
        <NewEffect employerId={line.employerId} courseCode={courseCode} />
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
  const [courseCode, completedOn] = form.watch(['courseCode', 'completedOn']);
  return (
    <ol className={classes.list}>
      {lines.map((line, index) => {
        const problem = form.formState.errors.attendees?.[index]?.personId?.message;
        return (
          <li key={keys[index]} className={classes.line}>
            <span className={classes.number}>{index + 1}</span>
            <div className={classes.person}>
              {line.personId === '' ? (
                <NewPersonFields index={index} line={line} onChange={(next) => onChange(index, next)} />
              ) : (
                <>
                  <Text fw={500}>{line.fullName}</Text>
                  {courseCode && (
                    <KnownEffect personId={line.personId} courseCode={courseCode} completedOn={completedOn} />
                  )}
                </>
              )}
              {problem && (
                <Text size="xs" c="var(--mantine-color-error)">
                  {problem}
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
