import type { useCombobox } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { announce } from '../../../ui/announce';

interface EnterOptions {
  combobox: ReturnType<typeof useCombobox>;
  text: string;
  /** What was found for the text, or for an earlier one while it is not settled. */
  ids: readonly string[];
  /** The answer for what is typed now is there. */
  settled: boolean;
  /** Nothing is asked: too little is typed, or what stands there is the choice itself. */
  idle: boolean;
  take: (id: string) => void;
  /** Said when nothing was found, or more than one: then a person has to choose. */
  none: string;
  several: string;
  /** Takes the text over at once instead, whatever is found for it. */
  onEnter?: (text: string) => void;
}

/**
 * Enter in an input with suggestions. It takes the marked one; of an answer still on its way it takes the only one,
 * once that is there. The only one found is marked by itself; of several none is: the first is as good as any other.
 */
export function useEnterTakes(options: EnterOptions): (event: KeyboardEvent) => void {
  const { combobox, text, ids, settled, idle, take, none, several, onEnter } = options;
  const [awaited, setAwaited] = useState<string | null>(null);
  const [only] = ids.length === 1 ? ids : [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what marks or takes its only line
  useEffect(() => {
    if (!settled || idle) return;
    if (awaited !== text) {
      if (only !== undefined && combobox.dropdownOpened) combobox.selectFirstOption();
    } else if (only === undefined) announce(ids.length > 0 ? several : none);
    else take(only);
    setAwaited(null);
  }, [ids.join(), settled, idle]);

  return (event) => {
    if (event.key !== 'Enter') return;
    // With Ctrl or Cmd it goes on to save the whole form; a name still standing in a list's input belongs to it.
    const saves = event.ctrlKey || event.metaKey;
    if (saves ? !onEnter : combobox.getSelectedOptionIndex() >= 0) return;
    if (!saves) event.preventDefault();
    if (text.trim() === '') return;
    if (onEnter) onEnter(text.trim());
    else if (idle) return;
    else if (settled) announce(ids.length > 0 ? several : none);
    else setAwaited(text);
  };
}
