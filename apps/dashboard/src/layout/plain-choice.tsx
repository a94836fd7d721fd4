import { useId } from 'react';
import classes from './viewer-menu.module.css';

interface PlainChoiceProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: string;
  onChange: (value: Value) => void;
}

/** One of a few, side by side: radio buttons that look like one bar. */
export function PlainChoice<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: PlainChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.choice}>
      <legend>{legend}</legend>
      <div className={classes.options}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
