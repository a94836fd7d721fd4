import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFieldId } from '../../../ui/record-form/record-fields';
import { type Candidate, knownLine, type RosterLine } from '../roster';
import classes from './roster-rows.module.css';

interface RosterChoiceProps {
  index: number;
  line: RosterLine;
  onChange: (line: RosterLine) => void;
}

/** Moves on to the next line that is still to be decided, or back to where people are added. */
function focusNextChoice(from: HTMLElement): void {
  const list = from.closest('ol');
  const open = [...(list?.querySelectorAll<HTMLElement>('[data-choice]') ?? [])];
  const here = from.closest<HTMLElement>('[data-choice]');
  const next = open[here ? open.indexOf(here) + 1 : 0] ?? open.find((one) => one !== here);
  next?.querySelector('button')?.focus();
}

/**
 * A name that may be somebody known: one of up to three, or somebody new. Nothing is taken for granted; the digits
 * choose while the focus is here, and the focus goes on to the next open choice.
 */
export function RosterChoice({ index, line, onChange }: RosterChoiceProps) {
  const { t } = useTranslation('training');
  const id = useFieldId(`attendees.${index}.personId`);
  const decide = (from: HTMLElement, person: Candidate | null) => {
    focusNextChoice(from);
    onChange(person ? knownLine(person) : { ...line, undecided: false });
  };
  const choices: (Candidate | null)[] = [...line.candidates, null];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie beside the line's other cells
    <div
      role="group"
      aria-label={t('choice.of', { name: line.fullName })}
      data-choice
      onKeyDown={(event) => {
        const chosen = choices[Number(event.key) - 1];
        if (chosen === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        decide(event.currentTarget, chosen);
      }}
    >
      <Text size="xs" c="var(--tone-warn-text)" mb={4}>
        {t('choice.ask')}
      </Text>
      <Group gap={6}>
        {choices.map((one, place) => (
          <Button
            key={one?.id ?? 'new'}
            id={place === 0 ? id : undefined}
            size="compact-sm"
            variant="default"
            className={classes.choice}
            leftSection={
              <Text span size="xs" c="dimmed">
                {place + 1}
              </Text>
            }
            onClick={(event) => decide(event.currentTarget, one)}
          >
            {one ? `${one.fullName} · ${one.workplaces || one.ref}` : t('choice.new')}
          </Button>
        ))}
      </Group>
    </div>
  );
}
