import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import classes from './employers-filters.module.css';

interface ChoiceFilterProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** A button that opens a list of things to tick; each tick takes effect at once. */
export function ChoiceFilter<Value extends string>({
  label,
  options,
  chosen,
  onChange,
}: ChoiceFilterProps<Value>) {
  return (
    <Popover position="bottom-start" shadow="md" withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {label}
          {chosen.length > 0 && ` (${chosen.length})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Stack gap={10} className={classes.options}>
          {options.map(({ value, label: name }) => (
            <Checkbox
              key={value}
              size="sm"
              label={name}
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value),
                )
              }
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
