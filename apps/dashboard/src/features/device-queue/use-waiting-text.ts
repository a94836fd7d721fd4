import { useTranslation } from 'react-i18next';
import type { WaitingCounts } from './waiting';

/** "3 answers and 1 file"; empty when nothing waits. */
export function useWaitingText(): (counts: WaitingCounts) => string {
  const { t, i18n } = useTranslation('deviceQueue');
  return ({ answers, files, tallies }) =>
    new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format([
      ...(answers > 0 ? [t('answers', { count: answers })] : []),
      ...(files > 0 ? [t('files', { count: files })] : []),
      ...(tallies > 0 ? [t('tally')] : []),
    ]);
}
