import { Combobox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** How many suggestions a picker shows; it asks for one more. */
export const MOST_SUGGESTIONS = 8;

/** What a picker shows of what was found, and whether there is more. */
export function shortened<T>(found: readonly T[]): { shown: readonly T[]; more: boolean } {
  return { shown: found.slice(0, MOST_SUGGESTIONS), more: found.length > MOST_SUGGESTIONS };
}

/** The end of a list of suggestions that is not all of them. */
export function MoreFound() {
  const { t } = useTranslation('training');
  return <Combobox.Footer fz="xs">{t('pickerMore', { count: MOST_SUGGESTIONS })}</Combobox.Footer>;
}
