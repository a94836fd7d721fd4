import { AUDIT_KIND_LABELS, CONDITION_KIND_LABELS, PROGRAM_LABELS, type Text } from '@good-standing/domain';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../i18n/catalogues';

const CODES: Record<string, Text> = { ...PROGRAM_LABELS, ...AUDIT_KIND_LABELS, ...CONDITION_KIND_LABELS };

/** `documentationSince` or `documentation_since` → `Documentation since`. */
function readable(key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How the journal's fields and their values are said in the language of the screen. */
export function useFieldWords() {
  const { t, i18n } = useTranslation(['employer', 'fields']);
  return {
    /** A field that has no word, of a later version say, shows by its own name. */
    field: (key: string): string =>
      i18n.exists(`fields:${key}`) ? t(`fields:${key as keyof Catalogue['fields']}`) : readable(key),
    value: (text: string): string => {
      if (text === 'true') return t('employer:activity.yes');
      if (text === 'false') return t('employer:activity.no');
      return CODES[text]?.[i18n.language.startsWith('fr') ? 'fr' : 'en'] ?? text;
    },
  };
}
