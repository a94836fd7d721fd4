import { zodResolver } from '@hookform/resolvers/zod';
import { useId, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  get,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { describeError, type Failure } from '../../apollo/describe-error';
import type { UserErrorLineFragment } from '../../gql/graphql';
import { type FormError, fieldId, fieldOf } from '../user-errors';
import { type GatheredProblem, gatherProblems, labelAt, problemsIn } from './form-problems';
import { useIdempotencyKey } from './idempotency-key';
import { useProblemText } from './problem-text';

/** A record as it stands in the database now, in the words of the form. */
export interface RecordedValues<Values> {
  version: number;
  values: Values;
}

export interface SaveContext {
  idempotencyKey: string;
  /** The version the person has seen; 0 for a new record. */
  version: number;
}

/** The words of each field, in the form's order. */
export type FieldLabels<Input> = Readonly<Record<keyof Input & string, string>>;

export interface RecordFormOptions<Input extends FieldValues, Output> {
  schema: z.ZodType<Output, Input>;
  /** What the form opens with; for a correction, what is recorded. */
  initial: Input;
  labels: FieldLabels<Input>;
  /** The words of a field whose name alone says too little, such as one of a line of a list: whose line it is. */
  nameField?: (name: string, values: Input) => string | undefined;
  /** Problems of many fields that are said once. */
  gathered?: GatheredProblem;
  /** The record to correct, kept up to date by the page's query; leave out for a new record. */
  recorded?: RecordedValues<Input>;
  /** Sends the act and gives the person's errors; throws when the server could not be reached or failed. */
  save: (values: Output, context: SaveContext) => Promise<readonly UserErrorLineFragment[]>;
  onSaved: () => void | Promise<void>;
  /** Brings `recorded` up to date after someone else changed it. */
  reload?: () => Promise<unknown>;
}

export interface RecordForm<Input extends FieldValues, Output> {
  /** Prefix of the ids of the fields. */
  id: string;
  form: UseFormReturn<Input, unknown, Output>;
  submit: () => Promise<void>;
  /** What kept the last attempt from being saved; a new list for each attempt. */
  problems: readonly FormError[];
  failure: Failure | null;
  /** The newer record, when someone else changed it while this form was open. */
  newer: RecordedValues<Input> | null;
  /** The next save goes over the newer record. */
  keepMine: () => void;
  /** Takes the newer record's value of one field into the form. */
  takeRecorded: (name: keyof Input & string) => void;
}

/**
 * One recording form: checks, sends, shows beside each field what the server refused, and never loses what was typed.
 * Nothing is reset on an error; the same key travels with every attempt of one opening.
 */
export function useRecordForm<Input extends FieldValues, Output>(
  options: RecordFormOptions<Input, Output>,
): RecordForm<Input, Output> {
  const { schema, initial, labels, nameField, gathered, recorded, save, onSaved, reload } = options;
  const id = useId();
  const say = useProblemText();
  const idempotencyKey = useIdempotencyKey();
  const [seenVersion, setSeenVersion] = useState(recorded?.version ?? 0);
  const [problems, setProblems] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [stale, setStale] = useState(false);
  const sending = useRef(false);
  const form = useForm<Input, unknown, Output>({
    resolver: zodResolver(schema),
    defaultValues: initial as DefaultValues<Input>,
    mode: 'onTouched',
    // The summary of problems takes the focus and leads to the fields.
    shouldFocusError: false,
  });

  function problemAt(name: string, message: string): FormError {
    const label = nameField?.(name, form.getValues()) ?? labelAt(labels, name);
    return { fieldId: fieldId(id, name), message: label ? `${label}: ${message}` : message };
  }

  function showInvalid(invalid: FieldErrors<Input>): void {
    setFailure(null);
    const found = problemsIn(invalid);
    setProblems(
      (gathered ? gatherProblems(found, gathered) : found).map(({ name, message, summary }) =>
        summary === undefined
          ? problemAt(name, say(message) ?? say('unclear') ?? '')
          : { fieldId: fieldId(id, name), message: summary },
      ),
    );
  }

  function showRefused(refused: readonly UserErrorLineFragment[]): void {
    setProblems(
      refused.map((error) => {
        const name = fieldOf(error);
        const known = get(form.getValues(), name) !== undefined;
        if (known) form.setError(name as Path<Input>, { type: 'server', message: error.message });
        return known
          ? { ...problemAt(name, error.message), reason: error.reason }
          : { message: error.message, reason: error.reason };
      }),
    );
  }

  async function send(values: Output): Promise<void> {
    if (sending.current) return;
    sending.current = true;
    setProblems([]);
    setFailure(null);
    try {
      const refused = await save(values, { idempotencyKey, version: seenVersion });
      if (refused.length === 0) {
        setStale(false);
        await onSaved();
        return;
      }
      showRefused(refused);
      if (refused.some((error) => error.code === 'STALE')) {
        await reload?.();
        setStale(true);
      }
    } catch (error) {
      setFailure(describeError(error));
    } finally {
      sending.current = false;
    }
  }

  const newer = stale && recorded && recorded.version !== seenVersion ? recorded : null;
  return {
    id,
    form,
    submit: () => form.handleSubmit(send, showInvalid)(),
    problems,
    failure,
    newer,
    keepMine: () => {
      if (newer) setSeenVersion(newer.version);
      setProblems([]);
    },
    takeRecorded: (name) => {
      if (!newer) return;
      const path = name as unknown as Path<Input>;
      form.setValue(path, newer.values[name] as PathValue<Input, Path<Input>>, { shouldDirty: true });
    },
  };
}
