import { ActionIcon, Button, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../ui/record-form/problem-text';
import {
  AddedAfterAttempts,
  DateField,
  TextField,
  TickField,
  useFieldId,
  useWasSubmitted,
} from '../../../ui/record-form/record-fields';
import { isNewcomer, type RosterInput, type RosterLine } from '../roster';
import { EmployerPicker } from './employer-picker';
import { RosterChoice } from './roster-choice';
import { LineEffect } from './roster-effect';
import classes from './roster-rows.module.css';

/** A new person: name, and where they work, so that the course counts there. */
function NewPersonFields({
  index,
  line,
  onChange,
  onSameForAll,
}: {
  index: number;
  line: RosterLine;
  onChange: (line: RosterLine) => void;
  /** Absent where no other new person could take this line's employer and day over. */
  onSameForAll?: () => void;
}) {
  const { t } = useTranslation('training');
  const say = useProblemText();
  const form = useFormContext<RosterInput>();
  const courseCode = form.watch('courseCode');
  const employerFieldId = useFieldId(`attendees.${index}.employerId`);
  const wasSubmitted = useWasSubmitted();
  return (
    <Stack gap={6}>
      <div className={classes.newPerson}>
        <TextField<RosterInput> name={`attendees.${index}.fullName`} label={t('roster.name')} required />
        <TextField<RosterInput> name={`attendees.${index}.email`} label={t('hire.email')} inputMode="email" />
        <EmployerPicker
          id={employerFieldId}
          label={t('roster.employer')}
          required
          error={wasSubmitted && say(form.formState.errors.attendees?.[index]?.employerId?.message)}
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
      {onSameForAll && (
        <div>
          <Button size="compact-sm" variant="default" onClick={onSameForAll}>
            {t('roster.sameForAll')}
          </Button>
        </div>
      )}
      {line.employerId !== '' && courseCode && (
        <LineEffect index={index} courseCode={courseCode} known={false} />
      )}
    </Stack>
  );
}

interface RosterRowProps {
  line: RosterLine;
  index: number;
  onRemove: () => void;
  onChange: (line: RosterLine) => void;
  onSameForAll: (() => void) | undefined;
  certificates: boolean;
}

function RosterRow({ line, index, onRemove, onChange, onSameForAll, certificates }: RosterRowProps) {
  const { t } = useTranslation('training');
  const form = useFormContext<RosterInput>();
  const say = useProblemText();
  const wasSubmitted = useWasSubmitted();
  const courseCode = form.watch('courseCode');
  const problems = form.formState.errors.attendees?.[index];
  const problem = problems?.message ?? problems?.personId?.message;
  const lineId = useFieldId(`attendees.${index}`);
  const personFieldId = useFieldId(`attendees.${index}.personId`);
  return (
    <li id={lineId} tabIndex={-1} className={classes.line}>
      <span className={classes.number}>{index + 1}</span>
      <div className={classes.person}>
        {line.personId !== '' && (
          <>
            <Text fw={500} id={personFieldId} tabIndex={-1}>
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
            <RosterChoice index={index} line={line} onChange={onChange} />
          </>
        )}
        {isNewcomer(line) && (
          <NewPersonFields index={index} line={line} onChange={onChange} onSameForAll={onSameForAll} />
        )}
        {problem && wasSubmitted && (
          <Text size="xs" c="var(--mantine-color-error)">
            {say(problem)}
          </Text>
        )}
      </div>
      {certificates ? (
        <TextInput
          {...form.register(`attendees.${index}.certificateNo`)}
          className={classes.certificate}
          size="xs"
          autoComplete="off"
          aria-label={t('roster.certificateOf', { name: line.fullName })}
          placeholder={t('day.certificateNo')}
          error={problems?.certificateNo?.message}
        />
      ) : (
        <span className={classes.certificate} />
      )}
      <ActionIcon
        aria-label={t('roster.remove', { name: line.fullName })}
        onClick={onRemove}
        className={classes.remove}
      >
        <IconTrash size={17} aria-hidden />
      </ActionIcon>
    </li>
  );
}

interface RosterRowsProps {
  lines: readonly RosterLine[];
  /** Stable keys of the lines, in their order. */
  keys: readonly string[];
  onRemove: (index: number) => void;
  onChange: (index: number, line: RosterLine) => void;
  /** The first new person's employer and first day for every other new person who has none. */
  onSameForAll: () => void;
  certificates: boolean;
}

/** Everyone of the day, in the order they were added, each with what the course would change for their employers. */
export function RosterRows(props: RosterRowsProps) {
  const { lines, keys, onRemove, onChange, onSameForAll, certificates } = props;
  const { t } = useTranslation('training');
  const newcomers = lines.flatMap((line, index) => (isNewcomer(line) ? [{ line, index }] : []));
  const [first] = newcomers;
  const lacking = newcomers.some(({ line }) => line.employerId === '' || line.employedFrom === '');
  return (
    <ol className={classes.list} aria-label={t('roster.title')}>
      {lines.map((line, index) => (
        <AddedAfterAttempts key={keys[index]} value={line.addedAfter}>
          <RosterRow
            line={line}
            index={index}
            certificates={certificates}
            onChange={(next) => onChange(index, next)}
            onRemove={() => onRemove(index)}
            onSameForAll={
              lacking && newcomers.length > 1 && index === first?.index && line.employerId !== ''
                ? onSameForAll
                : undefined
            }
          />
        </AddedAfterAttempts>
      ))}
    </ol>
  );
}
