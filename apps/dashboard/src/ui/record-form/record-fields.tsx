import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { createContext, type ReactNode, useContext } from 'react';
import { type FieldPath, type FieldValues, useController, useFormContext } from 'react-hook-form';
import { CalendarDateField } from '../calendar-date-field';
import { fieldId } from '../user-errors';
import { useProblemText } from './problem-text';

/**
 * The inputs of a recording form, bound to it by name. Each shows its own problem below itself; the summary above
 * lists them again.
 */
interface FieldProps<Values extends FieldValues> {
  name: FieldPath<Values>;
  label: ReactNode;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

/** The form a field stands in: the prefix of its id, so that the summary of problems can lead to it. */
export const RecordFormId = createContext('record');

/** The DOM id of a field of the form around, for inputs that are not one of those below. */
export function useFieldId(name: string): string {
  return fieldId(useContext(RecordFormId), name);
}

/**
 * How many attempts to save there were before this part of the form was added. It is not yet wrong for being empty
 * when an earlier attempt failed.
 */
export const AddedAfterAttempts = createContext(0);

/** Whether an attempt to save has seen this part of the form, so that what it lacks may be shown. */
export function useWasSubmitted(): boolean {
  const { formState } = useFormContext();
  return formState.submitCount > useContext(AddedAfterAttempts);
}

function useField<Values extends FieldValues>(name: FieldPath<Values>) {
  const { control } = useFormContext<Values>();
  const { field, fieldState } = useController({ control, name });
  const wasSubmitted = useWasSubmitted();
  const shown = fieldState.isTouched || wasSubmitted;
  const say = useProblemText();
  const id = useFieldId(name);
  return { id, field, error: shown ? say(fieldState.error?.message) : undefined };
}

interface TextFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  placeholder?: string;
  autoComplete?: string;
  lines?: number;
}

export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { name, lines, autoComplete = 'off', ...rest } = props;
  const { id, field, error } = useField<Values>(name);
  if (lines !== undefined)
    return <Textarea {...rest} {...field} id={id} error={error} minRows={lines} autosize maxRows={12} />;
  return <TextInput {...rest} {...field} id={id} autoComplete={autoComplete} error={error} />;
}

export function DateField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { name, ...rest } = props;
  const { id, field, error } = useField<Values>(name);
  return (
    <CalendarDateField
      {...rest}
      id={id}
      ref={field.ref}
      name={field.name}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
    />
  );
}

export interface ChoiceOption {
  value: string;
  label: string;
}

interface ChoiceFieldProps<Values extends FieldValues> extends FieldProps<Values> {
  options: readonly ChoiceOption[];
  /** The words of the empty choice; leave out when a value is always chosen. */
  none?: string;
}

/** A native list: typing finds the entry, and phones show their own picker. */
export function ChoiceField<Values extends FieldValues>(props: ChoiceFieldProps<Values>) {
  const { name, options, none, ...rest } = props;
  const { id, field, error } = useField<Values>(name);
  const data = none === undefined ? [...options] : [{ value: '', label: none }, ...options];
  return <NativeSelect {...rest} {...field} id={id} data={data} error={error} />;
}

export function TickField<Values extends FieldValues>(props: FieldProps<Values>) {
  const { name, required: _required, ...rest } = props;
  const { id, field, error } = useField<Values>(name);
  const { value, ...input } = field;
  return <Checkbox {...rest} {...input} id={id} checked={value === true} error={error} />;
}
