import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { useViewer } from '../../session/viewer';
import { forgetDraft, keepDraft, readDraft } from './kept-draft';

export interface FormDraft {
  /** When what stands in the form was kept; null while there is nothing to keep, or nothing keeps it. */
  keptAt: string | null;
  /** Empties the form back to how it opened. */
  discard: () => void;
  /** The form was saved: nothing of it is left to keep. */
  forget: () => void;
}

/**
 * Keeps what is typed into a form on this device, for the person signed in, and brings it back when the form opens
 * again: after a reload, a crash, or a walk through other pages.
 *
 * @param name the form, and what it is about: one draft each
 * @param shape what a draft must look like to be taken back; one of an older form is let go
 */
export function useKeptDraft<Input extends FieldValues, Output>(
  form: UseFormReturn<Input, unknown, Output>,
  name: string,
  shape: z.ZodType<Input>,
): FormDraft {
  const userId = useViewer()?.id;
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const [state, setState] = useState<'opening' | 'keeping' | 'saved'>('opening');
  const { isDirty } = form.formState;
  // Compared as text: the form gives the same values anew with every render.
  const typed = JSON.stringify(form.watch());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is the same one, the shape a constant of its module
  useEffect(() => {
    if (userId === undefined) return;
    const kept = readDraft(userId, name);
    const draft = shape.safeParse(kept?.values);
    if (kept && draft.success) {
      form.reset(draft.data, { keepDefaultValues: true });
      setKeptAt(kept.at);
    }
    setState('keeping');
  }, [userId, name]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed is what is kept
  useEffect(() => {
    if (userId === undefined || state !== 'keeping') return;
    if (isDirty) {
      const { at, values } = readDraft(userId, name) ?? {};
      // Taking a draft back is no typing: it keeps its time.
      setKeptAt(at && JSON.stringify(values) === typed ? at : keepDraft(userId, name, form.getValues()));
    } else {
      forgetDraft(userId, name);
      setKeptAt(null);
    }
  }, [typed, isDirty, state]);

  return {
    keptAt,
    forget: () => {
      setState('saved');
      if (userId !== undefined) forgetDraft(userId, name);
    },
    discard: () => form.reset(),
  };
}
