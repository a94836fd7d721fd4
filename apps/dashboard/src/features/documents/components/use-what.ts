import { useTranslation } from 'react-i18next';
import type { Program } from '../../../gql/graphql';

interface Titled {
  program?: Program | null;
  cycleYear?: number | null;
}

/** What a document is, in words: `SECOR® certificate`, `Letter, year 2`. */
export function useWhat(): (document: Titled) => string {
  const { t } = useTranslation(['documents', 'words']);
  return ({ program, cycleYear }) =>
    program
      ? t('documents:what.certificate', { program: t(`words:program.${program}`) })
      : cycleYear
        ? t('documents:what.letter', { year: cycleYear })
        : t('documents:what.struck');
}
